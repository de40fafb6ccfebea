import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../api/generated/model';
import classes from './letter-refusal.module.css';

/** Who refused, at which step and why. */
export function LetterRefusal({ refusal }: { readonly refusal: NonNullable<Letter['refusal']> }): JSX.Element {
  const { t } = useTranslation();
  const { by, stepTitle, outcomeTitle, reason } = refusal;
  return (
    <div className={classes.refusal}>
      <Text size="sm" fw={600}>
        {t('letters:refusal', { by, step: stepTitle, outcome: outcomeTitle })}
      </Text>
      {reason !== null && <Text size="sm">{reason}</Text>}
    </div>
  );
}
