import { Checkbox, Radio, Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useProceduresList } from '../api/generated/procedures/procedures';

interface ScopeFieldsProps {
  /** Null: every procedure. */
  readonly value: readonly string[] | null;
  readonly onChange: (procedures: readonly string[] | null) => void;
  readonly fault: string | null;
}

/** In which procedures somebody acts: in all, or in those that the order names. */
export function ScopeFields({ value, onChange, fault }: ScopeFieldsProps): JSX.Element {
  const { t } = useTranslation();
  const { data } = useProceduresList();
  return (
    <>
      <Radio.Group
        label={t('substitutions:scope.label')}
        value={value === null ? 'all' : 'some'}
        onChange={(chosen) => {
          onChange(chosen === 'all' ? null : []);
        }}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="all" label={t('substitutions:everything')} />
          <Radio value="some" label={t('substitutions:scope.some')} />
        </Stack>
      </Radio.Group>
      {value !== null && (
        <Checkbox.Group
          label={t('substitutions:scope.procedures')}
          value={[...value]}
          onChange={onChange}
          error={fault}
        >
          <Stack gap={6} mt="xs">
            {data?.items.map(({ id, title }) => (
              <Checkbox key={id} value={id} label={title} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </>
  );
}
