import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Question } from '../api/generated/model';
import { useQuestionsMine } from '../api/generated/questions/questions';
import { AnswerDialog } from './answer-dialog';
import classes from './around.module.css';

/** «Asked of you»: what those who decide want to know of the reader. Nothing where nobody asks. */
export function AskedOfMe(): JSX.Element | null {
  const { t } = useTranslation();
  const heading = useId();
  const { data } = useQuestionsMine();
  const [answered, setAnswered] = useState<Question | null>(null);
  const items = data?.items ?? [];
  if (items.length === 0 && answered === null) return null;
  return (
    <section className={classes.asked} aria-labelledby={heading}>
      <Title order={2} size="h6" id={heading}>
        {t('around:asked.title', { count: items.length })}
      </Title>
      {items.map((question) => (
        <Paper key={question.id} withBorder p="sm">
          <Group justify="space-between" align="flex-start" gap="xs">
            <div className={classes.one}>
              <Text size="sm" fw={600}>
                {t(`around:asked.${question.wants}`, { name: question.askedBy.name })}
              </Text>
              <Text size="sm" className={classes.words}>
                {question.text ?? t('around:erased')}
              </Text>
              <Anchor component={Link} to={`/cases/${question.case.id}`} size="sm">
                {`${question.case.number} · ${question.procedureTitle}`}
              </Anchor>
            </div>
            <Button
              size="sm"
              variant="light"
              leftSection={<IconMessageQuestion size={18} aria-hidden />}
              onClick={() => {
                setAnswered(question);
              }}
            >
              {t('around:asked.answer')}
            </Button>
          </Group>
        </Paper>
      ))}
      {answered !== null && (
        <AnswerDialog
          question={answered}
          onClose={() => {
            setAnswered(null);
          }}
        />
      )}
    </section>
  );
}
