import { ActionIcon, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../language/current-language';
import type { UnitAnswer } from '../answers';
import { LocalizedInputs } from '../localized-inputs';

interface UnitCardProps {
  readonly unit: UnitAnswer;
  readonly faculties: readonly UnitAnswer[];
  readonly languages: readonly Language[];
  readonly fault: (language: Language) => string | undefined;
  readonly onChange: (unit: UnitAnswer) => void;
  readonly onRemove: () => void;
}

/** One unit: its name, and for a department the faculty above it. */
export function UnitCard({ unit, faculties, languages, fault, onChange, onRemove }: UnitCardProps): JSX.Element {
  const { t } = useTranslation();
  const kind = t(`setup:units.kinds.${unit.kind}`);
  const nameOf = ({ name, key }: UnitAnswer): string => {
    const said = name[languages[0] ?? 'ru'].trim();
    return said === ''
      ? `${t('setup:units.kinds.faculty')} ${String(faculties.findIndex((each) => each.key === key) + 1)}`
      : said;
  };
  return (
    <Paper withBorder p="sm" component="fieldset" m={0}>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text component="legend" fw={600} size="sm" p={0} style={{ float: 'left' }}>
          {kind}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('setup:units.remove', { unit: unit.name[languages[0] ?? 'ru'] || kind })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Stack gap="xs">
        <LocalizedInputs
          label={t('setup:units.name')}
          languages={languages}
          value={unit.name}
          onChange={(name) => {
            onChange({ ...unit, name });
          }}
          fault={fault}
        />
        {unit.kind === 'department' && (
          <Select
            label={t('setup:units.parent')}
            data={[
              ...faculties.map((faculty) => ({ value: faculty.key, label: nameOf(faculty) })),
              { value: '', label: t('setup:units.top') },
            ]}
            value={unit.parent ?? ''}
            allowDeselect={false}
            onChange={(parent) => {
              onChange({ ...unit, parent: parent === null || parent === '' ? null : parent });
            }}
          />
        )}
      </Stack>
    </Paper>
  );
}
