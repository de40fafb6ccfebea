import { Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome, Task } from '../api/generated/model';
import { MoreMenu } from '../around/more-menu';
import { ConfirmVerdict } from './confirm-verdict';
import { DecisionFault } from './decision-fault';
import { KeptDraftNotice } from './kept-draft-notice';
import { PurposeNote } from './purpose-note';
import classes from './task.module.css';
import type { Decision } from './use-decision';
import { useKeptDraft } from './use-kept-draft';
import type { VerdictDraft } from './verdict';
import { isPlain, needsConfirming, requestOf } from './verdict';
import { VerdictButton } from './verdict-button';
import { VerdictForm } from './verdict-form';
import { VersionNotice } from './version-notice';
import { SectionTitle } from './section-title';

interface DecisionPanelProps {
  readonly task: Task;
  readonly decision: Decision;
  readonly draft: { readonly value: VerdictDraft; readonly set: (draft: VerdictDraft) => void };
  /** Whether the task has become another since it was opened. */
  readonly changed: boolean;
  readonly onSeen: () => void;
}

/** The verdicts in words, each with where it leads; what has to be entered with one opens in its place. */
export function DecisionPanel({ task, decision, draft, changed, onSeen }: DecisionPanelProps): JSX.Element {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Outcome | null>(null);
  const kept = useKeptDraft(task, draft, decision.answer === null && !decision.isSending);
  const { value, set } = draft;
  const chosen = task.outcomes.find(({ id }) => id === value.outcome);
  const send = (outcome: Outcome): void => {
    setAsked(null);
    decision.decide(requestOf(task, outcome, value));
  };
  const ask = (outcome: Outcome): void => {
    if (needsConfirming(task, outcome)) setAsked(outcome);
    else send(outcome);
  };
  const press = (outcome: Outcome): void => {
    if (isPlain(outcome)) ask(outcome);
    else set({ ...value, outcome: outcome.id });
  };
  const taken = task.claimedBy?.mine === false;
  const showVerdicts = !changed && chosen === undefined && !taken;
  return (
    <Stack gap="sm">
      <SectionTitle id="decision-title" className={classes.title}>
        {t(`task:decision.${task.purpose}`)}
      </SectionTitle>
      {showVerdicts && <PurposeNote task={task} />}
      {changed && <VersionNotice onSeen={onSeen} />}
      <DecisionFault error={decision.error} />
      {showVerdicts && kept !== null && <KeptDraftNotice draft={kept} />}
      {showVerdicts && (
        <div className={classes.verdicts}>
          {task.outcomes.map((outcome, place) => (
            <VerdictButton key={outcome.id} {...{ task, outcome, place }} onPress={press} />
          ))}
          <MoreMenu task={task} />
        </div>
      )}
      {!changed && !taken && chosen !== undefined && (
        <VerdictForm
          key={chosen.id}
          {...{ task, decision, draft }}
          outcome={chosen}
          onSend={() => {
            ask(chosen);
          }}
        />
      )}
      <ConfirmVerdict
        task={task}
        outcome={asked}
        onConfirm={send}
        onCancel={() => {
          setAsked(null);
        }}
      />
    </Stack>
  );
}
