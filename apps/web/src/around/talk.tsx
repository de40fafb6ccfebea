import { Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseTalkComments, useCaseTalkQuestions } from '../api/generated/cases/cases';
import { Comments } from './comments';
import { QuestionList } from './question-list';
import classes from './around.module.css';

interface TalkProps {
  readonly caseId: string;
  /** Unfolded from the beginning where something was said; otherwise one line that can be opened. */
  readonly folded?: boolean;
}

/** What was asked and said about a case beside its decisions. */
export function Talk({ caseId, folded = false }: TalkProps): JSX.Element {
  const { t } = useTranslation();
  const questions = useCaseTalkQuestions(caseId).data?.items ?? [];
  const said = useCaseTalkComments(caseId).data?.items.length ?? 0;
  const count = questions.length + said;
  const parts = (
    <Stack gap="sm" mt={folded ? 'xs' : 0}>
      {questions.length > 0 && <QuestionList items={questions} />}
      <Comments caseId={caseId} />
    </Stack>
  );
  if (!folded) return parts;
  return (
    <details className={classes.talk} key={String(count > 0)} open={count > 0}>
      <summary>
        <Text component="span" size="sm" fw={600}>
          {count === 0 ? t('around:talk.title') : t('around:talk.count', { count })}
        </Text>
      </summary>
      {parts}
    </details>
  );
}
