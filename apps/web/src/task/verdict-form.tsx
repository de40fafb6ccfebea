import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { JSX, KeyboardEvent, SubmitEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome, Task } from '../api/generated/model';
import { isProblem, Problem } from '../api/problem';
import { isTooLong } from '../forms/text-length';
import type { Decision } from './use-decision';
import type { VerdictDraft } from './verdict';
import { chosenWay, leadsToOf, schemaOf } from './verdict';
import { VerdictFields } from './verdict-fields';
import { verdictKind } from './verdict-kind';
import { LookAtPaper } from './look-at-paper';
import { ReasonField } from './reason-field';
import { SectionTitle } from './section-title';
import classes from './task.module.css';
import { useVerdictWords } from './use-verdict-words';
import { WayChoice } from './way-choice';

interface VerdictFormProps {
  readonly task: Task;
  readonly outcome: Outcome;
  readonly decision: Decision;
  readonly draft: { readonly value: VerdictDraft; readonly set: (draft: VerdictDraft) => void };
  readonly onSend: () => void;
}

/** What one verdict asks for: its form, its reason; what happens next is said before it is sent. */
export function VerdictForm({ task, outcome, decision, draft, onSend }: VerdictFormProps): JSX.Element {
  const { t } = useTranslation();
  const place = useRef<HTMLFormElement>(null);
  const { value, set } = draft;
  const [missing, setMissing] = useState(false);
  const [looking, setLooking] = useState(false);
  const words = useVerdictWords(task, outcome);
  const schema = schemaOf(outcome);
  const next = leadsToOf(task, outcome);
  const isRefused = decision.error instanceof Problem && decision.error.fields.length > 0;
  useEffect(() => {
    // The wrong field is where the reader is wanted.
    if (isRefused) return;
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current
      ?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')
      ?.focus({ preventScroll: true });
  }, []);
  const cancel = (): void => {
    set({ ...value, outcome: null });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const lacks = outcome.reason === 'required' && value.reason.trim() === '';
    setMissing(lacks);
    if (lacks || isTooLong(value.reason)) place.current?.querySelector<HTMLElement>('[data-reason]')?.focus();
    else onSend();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) cancel();
  };
  return (
    <form
      ref={place}
      className={classes.form}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      noValidate
      aria-labelledby="verdict-title"
      data-looking={looking || undefined}
    >
      {schema !== null && (
        <LookAtPaper
          looking={looking}
          onLook={(look) => {
            setLooking(look);
          }}
        />
      )}
      <Stack gap="sm" className={classes.fields}>
        <SectionTitle id="verdict-title">{words.title}</SectionTitle>
        {schema !== null && (
          <VerdictFields
            {...{ task, schema, decision }}
            values={value.form}
            onChange={(form) => {
              set({ ...value, form });
            }}
            waiting={<Skeleton height={120} />}
          />
        )}
        {outcome.choices !== undefined && (
          <WayChoice
            choices={outcome.choices}
            value={chosenWay(outcome, value) ?? null}
            onChange={(step) => {
              set({ ...value, next: step });
            }}
          />
        )}
        {outcome.reason !== 'none' && (
          <ReasonField
            task={task}
            outcome={outcome}
            value={value.reason}
            missing={(missing && value.reason.trim() === '') || isProblem(decision.error, 'reason-required')}
            onChange={(reason) => {
              set({ ...value, reason });
            }}
          />
        )}
        {next !== '' && outcome.choices === undefined && <Text size="sm">{t('task:next.long', { next })}</Text>}
        <Group gap="xs">
          <Button type="submit" {...(verdictKind(outcome.id, 0) === 'refuses' ? { color: 'red.9' } : {})}>
            {outcome.title}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('task:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
