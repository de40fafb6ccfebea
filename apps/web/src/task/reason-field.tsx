import { Button, Group, VisuallyHidden } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome, Task } from '../api/generated/model';
import { LongText } from '../forms/long-text';

/** Only whoever writes much wants to know how much there is room for. */
const COUNTED_FROM = 3000;

interface ReasonFieldProps {
  readonly task: Pick<Task, 'purpose'>;
  readonly outcome: Outcome;
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (reason: string) => void;
}

/** The reasons that are given often. */
const frequentReasons = {
  return: [
    'task:reasons.return.cause',
    'task:reasons.return.dates',
    'task:reasons.return.students',
    'task:reasons.return.proof',
  ],
  refuse: ['task:reasons.refuse.grounds', 'task:reasons.refuse.term', 'task:reasons.refuse.data'],
  postpone: ['task:reasons.postpone.author', 'task:reasons.postpone.documents', 'task:reasons.postpone.quorum'],
} as const;

const hasFrequent = (outcome: string): outcome is keyof typeof frequentReasons => outcome in frequentReasons;

/** Why; the frequent reasons are one press away and stay text that can be changed. */
export function ReasonField({ task, outcome, value, missing, onChange }: ReasonFieldProps): JSX.Element {
  const { t } = useTranslation();
  // Whoever is asked for more time says on what his answer rests: nothing of what papers are refused for.
  const isRequest = task.purpose === 'extend';
  const frequent =
    !isRequest && task.purpose !== 'advise' && hasFrequent(outcome.id)
      ? frequentReasons[outcome.id].map((key) => t(key))
      : [];
  const add = (words: string): void => {
    onChange(value.trim() === '' ? words : `${value.trimEnd()} ${words}`);
  };
  return (
    <div>
      <LongText
        data-reason
        label={t(
          isRequest
            ? 'task:reason.basis'
            : outcome.id === 'agree-with-remarks'
              ? 'task:reason.remarks'
              : outcome.reason === 'required'
                ? 'task:reason.required'
                : 'task:reason.optional',
        )}
        withAsterisk={outcome.reason === 'required'}
        required={outcome.reason === 'required'}
        error={missing ? t(isRequest ? 'task:reason.basisMissing' : 'task:reason.missing') : undefined}
        minRows={2}
        maxRows={8}
        countFrom={COUNTED_FROM}
        value={value}
        onChange={onChange}
      />
      {frequent.length > 0 && (
        <Group gap={6} mt={6} role="group" aria-label={t('task:reason.frequent')}>
          {frequent.map((words) => (
            <Button
              key={words}
              size="compact-xs"
              h="auto"
              mih={26}
              py={3}
              styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
              variant="light"
              color="gray"
              onClick={() => {
                add(words);
              }}
              disabled={value.includes(words)}
            >
              <VisuallyHidden>{t('task:reason.add')}</VisuallyHidden>
              {words}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}
