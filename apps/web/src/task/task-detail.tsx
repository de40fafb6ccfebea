import type { JSX } from 'react';
import { useState } from 'react';
import type { Task } from '../api/generated/model';
import { isProblem, Unreachable } from '../api/problem';
import { useDraft } from '../session/drafts';
import { useMe } from '../session/use-session';
import { ClosedNotice } from './closed-notice';
import { DecidedNotice } from './decided-notice';
import { DecisionPanel } from './decision-panel';
import { SectionLevel } from './section-title';
import { TaskContent } from './task-content';
import classes from './task.module.css';
import { TaskHeader } from './task-header';
import type { TaskPlace } from './task-place';
import type { Decision } from './use-decision';
import { useDecision } from './use-decision';
import type { VerdictDraft } from './verdict';
import { emptyVerdict } from './verdict';

interface TaskDetailProps extends TaskPlace {
  readonly task: Task;
}

/** Header, paper and data on one side, the decision on the other; in its place afterwards what has become of it. */
export function TaskDetail({ task, next, alone }: TaskDetailProps): JSX.Element {
  const { person } = useMe();
  const draft = useDraft<VerdictDraft>(person.id, `task.${task.id}`, emptyVerdict);
  const decision = useDecision(task, draft.forget);
  // What one began to read is what one decides on: a later version is shown, but asks to be looked at.
  const [seen, setSeen] = useState(task.version);
  const accept = (): void => {
    setSeen(task.version);
    decision.forgetError();
  };
  return (
    <SectionLevel value={alone ? 2 : 3}>
      <div className={classes.task}>
        <TaskHeader task={task} alone={alone} />
        <div className={classes.columns}>
          <TaskContent task={task} />
          <div className={classes.panel} role="region" aria-labelledby="decision-title">
            {decision.isSending || isRecorded(task, decision) ? (
              <DecidedNotice task={task} decision={decision} next={next} />
            ) : task.state !== 'open' || isProblem(decision.error, 'task-closed', 'case-ended') ? (
              <ClosedNotice task={task} error={decision.error} draft={draft.value} next={next} />
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

/** The server has answered, or its answer was lost on the way and the task shows that the decision had arrived. */
const isRecorded = ({ closed }: Task, { answer, error, sent }: Decision): boolean =>
  answer !== null || (error instanceof Unreachable && closed !== null && closed.outcome === sent?.outcome);
