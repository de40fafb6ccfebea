import type { OutcomeDefinition, WindowStep } from '../../definition/step-definition';
import { windowOutcomes } from '../../definition/step-definition';
import type { Evaluated } from '../../expression/expression';
import { evaluateText, evaluateTextList } from '../../expression/expression';
import { addressOf } from '../address';
import type { RequestedEnd, WindowScopeValues } from '../command';
import { dueOf, planRungs, startDeadline, stopDeadlines } from '../deadlines';
import type { Draft } from '../draft';
import type { ChangesFact, DueFact, OpeningFact } from '../fact';
import { builtInJournal } from '../fact';
import { useWindowKey, windowDeadlineKey, windowKey } from '../keys';
import type { OpenTask, OpenWindow } from '../state';

/**
 * Opens the right for its holder from now to the end of its time (R06, R07). Where another system holds the journal it is
 * asked to, and the time begins when it has. Gives the fault of an expression, or null.
 */
export function openWindow(draft: Draft, step: WindowStep): string | null {
  const scope = scopeOf(draft, step);
  if (scope.fault !== undefined) return scope.fault;
  const holder = addressOf(draft, step.holder, `holder:${step.id}`);
  if (holder.fault !== undefined) return holder.fault;
  if (holder.value.kind !== 'person') return 'the holder of a window is a person';
  const lasts = dueOf(draft, step.lasts, { id: `lasts:${step.id}`, address: holder.value });
  if (lasts.fault !== undefined) return lasts.fault;
  const { discipline } = scope.value;
  const { journal } = draft.lookUp({ id: `opening:${step.id}`, kind: 'opening', discipline }) as OpeningFact;
  const window = windowKey(step.id, draft.visit(step.id));
  const { person } = holder.value;
  const opened = { window, holder: person, scope: scope.value };
  if (journal === builtInJournal) {
    draft.emit({ do: 'openWindow', ...opened, closesAt: lasts.value.due });
    startUse(draft, step, { key: window, holder: person }, lasts.value);
  } else {
    draft.emit({ do: 'requestWindow', journal, ...opened, end: requestedEnd(step, lasts.value) });
    draft.changeLine({ window: { key: window, holder: person, outside: 'requested' } });
  }
  return null;
}

/** A stretch of time counts from the opening, whenever that is; days of a calendar end at their moment. */
function requestedEnd(step: WindowStep, { due, explanation: { budget } }: DueFact): RequestedEnd {
  return 'milliseconds' in budget && step.lasts.from.kind === 'received'
    ? { lastsSeconds: Math.ceil(budget.milliseconds / 1000) }
    : { closesAt: due };
}

/** The holder's task and the clock of the window. */
export function startUse(draft: Draft, step: WindowStep, window: OpenWindow, lasts: DueFact): void {
  const visit = draft.visit(step.id);
  const address = { kind: 'person', person: window.holder } as const;
  const task: OpenTask = {
    key: useWindowKey(step.id, visit),
    step: step.id,
    address,
    excluded: null,
    outcomes: [windowOutcomes.close],
    purpose: 'use-window',
  };
  draft.changeLine({ window, tasks: [...draft.line.tasks, task] });
  const deadline = windowDeadlineKey(step.id, visit);
  draft.emit({ do: 'openTask', task, deadline });
  const { start, due, explanation, moments } = lasts;
  startDeadline(
    draft,
    {
      key: deadline,
      generation: 1,
      purpose: 'window',
      start,
      due,
      rungs: planRungs(step.lasts, due, moments),
      applied: 0,
      breached: false,
      explanation,
    },
    address,
  );
}

/**
 * Ends the right, by its holder or by its time, and gives the outcome. Another system's end is awaited: only then it is
 * known what was changed.
 */
export function endWindow(
  draft: Draft,
  step: WindowStep,
  how: 'closed' | 'lapsed',
): OutcomeDefinition | 'awaited' | undefined {
  const { window } = draft.line;
  if (window === null) return undefined;
  const outside = window.outside === undefined ? {} : ({ outside: true } as const);
  draft.emit({ do: 'closeWindow', window: window.key, how, ...outside });
  stopDeadlines(draft, 'window', how === 'closed' ? 'acted' : 'elapsed');
  draft.changeLine({ window: window.outside === undefined ? null : { ...window, outside: 'closing' } });
  if (window.outside !== undefined) return 'awaited';
  const changes = draft.lookUp({ id: `changes:${step.id}`, kind: 'changes', window: window.key }) as ChangesFact;
  return outcomeBy(step, changes.count);
}

/** How a window has ended: `unused` if no mark was changed under it (R08). */
export function outcomeBy(step: WindowStep, changes: number): OutcomeDefinition | undefined {
  const named = (id: string): OutcomeDefinition | undefined => step.outcomes.find((outcome) => outcome.id === id);
  const closed = named(windowOutcomes.closed);
  return changes === 0 ? (named(windowOutcomes.unused) ?? closed) : closed;
}

const everyType: Evaluated<readonly string[] | null> = { value: null };

function scopeOf(draft: Draft, step: WindowStep): Evaluated<WindowScopeValues> {
  const { context } = draft;
  const discipline = evaluateText(step.scope.discipline, context);
  const group = evaluateText(step.scope.group, context);
  const dates = evaluateTextList(step.scope.dates, context);
  const students = evaluateTextList(step.scope.students, context);
  const lessonTypes: Evaluated<readonly string[] | null> =
    step.scope.lessonTypes === null ? everyType : evaluateTextList(step.scope.lessonTypes, context);
  if (discipline.fault !== undefined) return discipline;
  if (group.fault !== undefined) return group;
  if (dates.fault !== undefined) return dates;
  if (students.fault !== undefined) return students;
  if (lessonTypes.fault !== undefined) return lessonTypes;
  const { grades } = step.scope;
  return {
    value: {
      discipline: discipline.value,
      group: group.value,
      lessonTypes: lessonTypes.value,
      dates: dates.value,
      students: students.value,
      grades,
    },
  };
}
