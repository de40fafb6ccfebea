import { Skeleton } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import type { Task } from '../api/generated/model';
import { isProblem } from '../api/problem';
import { useDraft } from '../session/drafts';
import { useMe } from '../session/use-session';
import { ActingNote } from './acting-note';
import { ClosedNotice } from './closed-notice';
import { DecidedNotice } from './decided-notice';
import { DecisionPanel } from './decision-panel';
import { EarlierWord } from './earlier-word';
import { TaskNotes } from '../around/task-notes';
import { MoreTime } from './more-time';
import { SectionLevel } from './section-title';
import { SittingNotice } from './sitting-notice';
import { SuspendedNotice } from './suspended-notice';
import { TaskContent } from './task-content';
import classes from './task.module.css';
import { TaskHeader } from './task-header';
import type { TaskPlace } from './task-place';
import type { Decision } from './use-decision';
import { useDecision } from './use-decision';
import { useSittingOf } from './use-sitting-of';
import type { VerdictDraft } from './verdict';
import { asksForForm, emptyVerdict } from './verdict';

interface TaskDetailProps extends TaskPlace {
  readonly task: Task;
}

/** Header, paper and data on one side, the decision on the other; in its place afterwards what has become of it. */
export function TaskDetail({ task, next, alone, principal }: TaskDetailProps): JSX.Element {
  const { person } = useMe();
  const draft = useDraft<VerdictDraft>(person.id, `task.${task.id}`, emptyVerdict);
  const decision = useDecision(task, draft.forget);
  // What one began to read is what one decides on: a later version is shown, but asks to be looked at.
  const [seen, setSeen] = useState(task.version);
  const accept = (): void => {
    setSeen(task.version);
    decision.forgetError();
  };
  const isDecided = decision.isSending || isRecorded(task, decision);
  const isClosed = task.state !== 'open' || isProblem(decision.error, 'task-closed', 'case-ended');
  const council = useSittingOf(task);
  const isFilling = !isDecided && !isClosed && !task.suspended && asksForForm(task, draft.value.outcome);
  return (
    <SectionLevel value={alone ? 2 : 3}>
      <div className={classes.task}>
        <TaskHeader {...{ task, alone, principal }} />
        <ActingNote task={task} />
        <MoreTime task={task} />
        <TaskNotes task={task} />
        <EarlierWord task={task} />
        {council?.isDecidedHere === true && council.sitting !== null && <SittingNotice of={council} />}
        <div className={classes.columns} data-filling={isFilling || undefined}>
          <TaskContent task={task} />
          <div className={classes.panel} role="region" aria-labelledby="decision-title">
            {isDecided ? (
              <DecidedNotice task={task} decision={decision} next={next} principal={principal} />
            ) : isClosed ? (
              <ClosedNotice task={task} error={decision.error} draft={draft.value} next={next} />
            ) : task.suspended ? (
              <SuspendedNotice task={task} />
            ) : council === undefined ? (
              <Skeleton height={160} />
            ) : council?.isDecidedHere === false ? (
              <SittingNotice of={council} />
            ) : (
              <DecisionPanel
                task={task}
                decision={decision}
                draft={draft}
                changed={task.version !== seen}
                onSeen={accept}
              />
            )}
          </div>
        </div>
      </div>
    </SectionLevel>
  );
}

/**
 * The server has answered, or the task itself says that the reader has decided it: its answer was lost on the way, the notice
 * of the change was faster, the page was loaded anew, he decided in another tab.
 */
const isRecorded = ({ closed }: Task, { answer }: Decision): boolean => answer !== null || closed?.mine === true;
