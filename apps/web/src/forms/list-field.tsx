import { ActionIcon, Box, Button, Group, Input, Stack } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { faultOf } from './field-faults';
import { listOf } from './field-props';
import type { FieldProps } from './form-context';
import { FieldPlace } from './field-place';
import { useFormContext } from './form-context';
import { pointer } from './pointer';

const emptyEntry = (type: string | undefined): unknown => (type === 'object' ? {} : type === 'boolean' ? false : '');

/** Several entries of one kind, one below the other. */
export function ListField({ schema, path, required, value, onChange }: FieldProps): JSX.Element {
  const { t } = useTranslation();
  const { faults, Field } = useFormContext();
  const items = schema.items ?? { type: 'string' };
  const entries = listOf(value);
  return (
    <Input.Wrapper
      label={schema.title}
      description={schema.description}
      error={faultOf(faults, path)}
      withAsterisk={required}
      labelElement="div"
      role="group"
      aria-label={schema.title}
    >
      <Stack gap="sm" mt="xs">
        {entries.map((entry, index) => (
          <Group key={index} align="flex-start" wrap="nowrap" gap="xs">
            <Box flex={1}>
              <FieldPlace paths={[pointer(path, index)]}>
                <Field
                  schema={{ title: `${schema.title ?? ''} · ${String(index + 1)}`, ...items }}
                  path={pointer(path, index)}
                  required
                  value={entry}
                  onChange={(changed) => {
                    onChange(entries.with(index, changed ?? emptyEntry(items.type)));
                  }}
                />
              </FieldPlace>
            </Box>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('forms:list.remove', { number: index + 1 })}
              onClick={() => {
                onChange(entries.filter((_, at) => at !== index));
              }}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={entries.length >= (schema.maxItems ?? Infinity)}
            onClick={() => {
              onChange([...entries, emptyEntry(items.type)]);
            }}
          >
            {t('forms:list.add')}
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
