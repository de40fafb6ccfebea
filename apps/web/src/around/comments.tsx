import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { caseTalkSay, useCaseTalkComments } from '../api/generated/cases/cases';
import type { CommentRequest } from '../api/generated/model';
import { ProblemNotice } from '../design/problem-notice';
import { StateBadge } from '../design/state-badge';
import { LongText } from '../forms/long-text';
import { isTooLong } from '../forms/text-length';
import { wordMoment } from '../language/moments';
import classes from './around.module.css';

/** What is said about a case beside its decisions; internal words are marked, and hidden from its author. */
export function Comments({ caseId }: { readonly caseId: string }): JSX.Element | null {
  const { t } = useTranslation();
  const { data, error, refetch } = useCaseTalkComments(caseId);
  if (error !== null) return <ProblemNotice error={error} onAgain={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <Stack gap="sm">
      {data.items.length > 0 && (
        <ul className={classes.said} aria-label={t('around:comments.title')}>
          {data.items.map(({ id, by, at, internal, text }) => (
            <li key={id} className={classes.one} data-internal={internal || undefined}>
              <div className={classes.head}>
                <Text component="span" size="sm" fw={600}>
                  {by.name}
                </Text>
                {internal && (
                  <StateBadge state="soon" icon={IconLock}>
                    {t('around:comments.internal')}
                  </StateBadge>
                )}
                <Text component="time" dateTime={at} size="xs" c="dimmed">
                  {wordMoment(at)}
                </Text>
              </div>
              <Text size="sm" className={classes.words}>
                {text ?? t('around:erased')}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <SayField caseId={caseId} mayBeInternal={data.internal} />
    </Stack>
  );
}

interface SayFieldProps {
  readonly caseId: string;
  readonly mayBeInternal: boolean;
}

function SayField({ caseId, mayBeInternal }: SayFieldProps): JSX.Element {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [internal, setInternal] = useState(mayBeInternal);
  const act = useAct({
    send: async (body: CommentRequest, options) => await caseTalkSay(caseId, body, options),
    onDone: () => {
      setText('');
    },
  });
  return (
    <form
      className="no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const said = text.trim();
        if (said !== '' && !isTooLong(said)) act.mutate({ text: said, internal: internal && mayBeInternal });
      }}
    >
      <LongText
        label={t('around:comments.say')}
        description={mayBeInternal && !internal ? t('around:comments.seen') : undefined}
        value={text}
        minRows={1}
        maxRows={8}
        countFrom={3000}
        onChange={setText}
      />
      {act.error !== null && <ProblemNotice error={act.error} />}
      {text.trim() !== '' && (
        <Group mt="xs" justify="space-between">
          {mayBeInternal ? (
            <Checkbox
              checked={internal}
              label={t('around:comments.onlyInternal')}
              onChange={({ currentTarget }) => {
                setInternal(currentTarget.checked);
              }}
            />
          ) : (
            <span />
          )}
          <Button type="submit" size="sm" variant="default" loading={act.isPending}>
            {t('around:comments.do')}
          </Button>
        </Group>
      )}
    </form>
  );
}
