import { Button, Group, Pill, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { JSX, KeyboardEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordDate } from '../language/moments';
import { dateLimits } from './date-limits';
import { textsOf, useWording } from './field-props';
import type { FieldProps } from './form-context';
import { useFormContext } from './form-context';

/** Several days, added one at a time, shown in order. */
export function DatesField(props: FieldProps): JSX.Element {
  const { schema, value, onChange } = props;
  const { t } = useTranslation();
  const { today } = useFormContext();
  const wording = useWording(props);
  const [day, setDay] = useState('');
  const days = textsOf(value);
  const add = (): void => {
    if (day === '') return;
    onChange([...new Set([...days, day])].sort());
    setDay('');
  };
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="xs">
        <TextInput
          {...wording}
          type="date"
          {...dateLimits(schema.items ?? schema, today)}
          value={day}
          onChange={({ currentTarget }) => {
            setDay(currentTarget.value);
          }}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
          onBlur={add}
        />
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={days.length >= (schema.maxItems ?? Infinity)}
          onClick={add}
        >
          {t('forms:dates.add')}
        </Button>
      </Group>
      {days.length > 0 && (
        <Pill.Group>
          {days.map((one) => (
            <Pill
              key={one}
              size="md"
              withRemoveButton
              removeButtonProps={{ 'aria-label': t('forms:dates.remove', { day: wordDate(one) }), tabIndex: 0 }}
              onRemove={() => {
                onChange(days.filter((kept) => kept !== one));
              }}
            >
              {wordDate(one)}
            </Pill>
          ))}
        </Pill.Group>
      )}
    </Stack>
  );
}
