import type { OutcomeDefinition, WindowStep } from '../../definition/step-definition';
import { windowOutcomes } from '../../definition/step-definition';
import type { Evaluated } from '../../expression/expression';
import { evaluateText, evaluateTextList } from '../../expression/expression';
import { addressOf } from '../address';
import type { WindowScopeValues } from '../command';
import { dueOf, planRungs, startDeadline, stopDeadlines } from '../deadlines';
import type { Draft } from '../draft';
import type { ChangesFact } from '../fact';
import { useWindowKey, windowDeadlineKey, windowKey } from '../keys';
import type { OpenTask } from '../state';

/** Opens the right for its holder from now to the end of its time (R06, R07). Gives the fault of an expression, or null. */
export function openWindow(draft: Draft, step: WindowStep): string | null {
  const scope = scopeOf(draft, step);
  if (scope.fault !== undefined) return scope.fault;
  const holder = addressOf(draft, step.holder, `holder:${step.id}`);
  if (holder.fault !== undefined) return holder.fault;
  if (holder.value.kind !== 'person') return 'the holder of a window is a person';
  const lasts = dueOf(draft, step.lasts, `lasts:${step.id}`);
  if (lasts.fault !== undefined) return lasts.fault;
  const visit = draft.visit(step.id);
  const key = windowKey(step.id, visit);
  draft.emit({
    do: 'openWindow',
    window: key,
    holder: holder.value.person,
    scope: scope.value,
    closesAt: lasts.value.due,
  });
  const task: OpenTask = {
    key: useWindowKey(step.id, visit),
    step: step.id,
    address: holder.value,
    excluded: null,
    outcomes: [windowOutcomes.close],
    purpose: 'use-window',
  };
  draft.changeLine({ window: { key, holder: holder.value.person }, tasks: [...draft.line.tasks, task] });
  const deadline = windowDeadlineKey(step.id, visit);
  draft.emit({ do: 'openTask', task, deadline });
  const { start, due, explanation } = lasts.value;
  startDeadline(
    draft,
    {
      key: deadline,
      generation: 1,
      purpose: 'window',
      start,
      due,
      rungs: planRungs(step.lasts, due),
      applied: 0,
      breached: false,
      explanation,
    },
    holder.value,
  );
  return null;
}

/** Ends the right, by its holder or by its time, and gives the outcome: `unused` if no mark was changed (R08). */
export function endWindow(draft: Draft, step: WindowStep, how: 'closed' | 'lapsed'): OutcomeDefinition | undefined {
  const window = draft.line.window;
  if (window === null) return undefined;
  draft.emit({ do: 'closeWindow', window: window.key, how });
  draft.changeLine({ window: null });
  stopDeadlines(draft, 'window', how === 'closed' ? 'acted' : 'elapsed');
  const changes = draft.lookUp({ id: `changes:${step.id}`, kind: 'changes', window: window.key }) as ChangesFact;
  const named = (id: string): OutcomeDefinition | undefined => step.outcomes.find((outcome) => outcome.id === id);
  const closed = named(windowOutcomes.closed);
  return changes.count === 0 ? (named(windowOutcomes.unused) ?? closed) : closed;
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
