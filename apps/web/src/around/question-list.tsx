import { Anchor, Text } from '@mantine/core';
import { IconCheck, IconClockHour4, IconMinus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import { wordMoment } from '../language/moments';
import classes from './around.module.css';

const looks = {
  open: { state: 'calm', icon: IconClockHour4 },
  answered: { state: 'good', icon: IconCheck },
  closed: { state: 'quiet', icon: IconMinus },
} as const;

/** What was asked about a case, and what was answered. */
export function QuestionList({ items }: { readonly items: readonly Question[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <ul className={classes.said} aria-label={t('around:question.list')}>
      {items.map(({ id, text, askedBy, person, askedAt, state, answer, answeredAt, files }) => (
        <li key={id} className={classes.one}>
          <div className={classes.head}>
            <Text component="span" size="sm" fw={600}>
              {t('around:question.who', { by: askedBy.name, to: person.name })}
            </Text>
            <StateBadge {...looks[state]}>{t(`around:question.state.${state}`)}</StateBadge>
          </div>
          <Text size="sm" className={classes.words}>
            {text ?? t('around:erased')}
          </Text>
          <Text size="xs" c="dimmed">
            {wordMoment(askedAt)}
          </Text>
          {answeredAt !== null && (
            <div className={classes.answer}>
              <Text size="sm" className={classes.words}>
                {answer ?? t('around:erased')}
              </Text>
              {files.map((file) => (
                <Anchor key={file.id} size="sm" href={`/api/attachments/${file.id}/content`} download display="block">
                  {file.name}
                </Anchor>
              ))}
              <Text size="xs" c="dimmed">{`${person.name}, ${wordMoment(answeredAt)}`}</Text>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
