import { Radio, Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../api/generated/model';

interface WayChoiceProps {
  readonly choices: NonNullable<Outcome['choices']>;
  /** The step that was chosen; the first where none was. */
  readonly value: string | null;
  readonly onChange: (step: string) => void;
}

/** To which of the earlier steps a paper goes back. */
export function WayChoice({ choices, value, onChange }: WayChoiceProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t('task:way')} value={value ?? choices[0]?.step ?? ''} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {choices.map(({ step, title }) => (
          <Radio key={step} value={step} label={title} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
