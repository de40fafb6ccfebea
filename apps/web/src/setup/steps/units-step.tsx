import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitAnswer } from '../answers';
import { noWords } from '../answers';
import type { WizardPart } from '../wizard-part';
import { UnitCard } from './unit-card';

const addable = ['faculty', 'department', 'office'] as const;

/** The units that the first procedures need; the others are added later. */
export function UnitsStep({ answers, change, fault }: WizardPart): JSX.Element {
  const { t } = useTranslation();
  const { units, university } = answers;
  const faculties = units.filter(({ kind }) => kind === 'faculty');
  const set = (next: readonly UnitAnswer[]): void => {
    change({ units: next });
  };
  const add = (kind: UnitAnswer['kind']): void => {
    const parent = kind === 'department' ? (faculties.at(-1)?.key ?? null) : null;
    set([...units, { key: crypto.randomUUID(), kind, name: noWords, parent }]);
  };
  const remove = (gone: UnitAnswer): void => {
    const left = units.filter(({ key }) => key !== gone.key);
    set(left.map((unit) => (unit.parent === gone.key ? { ...unit, parent: null } : unit)));
  };
  const missing = fault('/units');
  return (
    <Stack gap="sm">
      {units.map((unit, place) => (
        <UnitCard
          key={unit.key}
          unit={unit}
          faculties={faculties}
          languages={university.languages}
          fault={(language) => fault(`/units/${String(place)}/name/${language}`)}
          onChange={(changed) => {
            set(units.map((each) => (each.key === unit.key ? changed : each)));
          }}
          onRemove={() => {
            remove(unit);
          }}
        />
      ))}
      {missing !== undefined && !missing.startsWith('/') && units.every(({ kind }) => kind !== 'faculty') && (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {missing}
        </Text>
      )}
      <Group gap="xs">
        {addable.map((kind) => (
          <Button
            key={kind}
            variant="light"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => {
              add(kind);
            }}
          >
            {t(`setup:units.kinds.${kind}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
