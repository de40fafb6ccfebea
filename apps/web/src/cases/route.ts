import type { Case, CaseEvent, ProcedureStepsItem } from '../api/generated/model';

/**
 * Where a step stands on the way of one case: passed; being worked at now; possible further on; left out, since the case
 * took another way; broken off, since the case was taken back or ended while it was being worked at.
 */
export type RouteMark = 'done' | 'current' | 'possible' | 'leftOut' | 'brokenOff';

/** What somebody decided at a step: in which part of the case, with which word, who and when. */
export interface RouteDecision {
  readonly item: string | null;
  readonly outcome: string;
  readonly word: string;
  readonly by: string | null;
  readonly at: string;
}

export interface RouteStep {
  readonly id: string;
  readonly title: string;
  readonly clause: string | null;
  readonly mark: RouteMark;
  readonly decisions: readonly RouteDecision[];
}

type RouteCase = Pick<Case, 'state' | 'step'> & {
  readonly tasks: readonly Pick<Case['tasks'][number], 'step'>[];
  readonly items: readonly Pick<Case['items'][number], 'step' | 'state'>[];
};
type Step = Pick<ProcedureStepsItem, 'id' | 'title' | 'clause'>;

/**
 * The steps of a procedure in its own order, each with what the recorded events say of it. Where an outcome can lead is not
 * guessed: what has not been entered is only possible, and what lies before the furthest step entered was left out.
 */
export function routeOf(steps: readonly Step[], of: RouteCase, events: readonly CaseEvent[]): readonly RouteStep[] {
  const all = [...steps, ...unknownSteps(steps, events)];
  const entered = enteredSteps(events);
  const current = currentSteps(of);
  const brokenOff = brokenOffSteps(events);
  const furthest = all.findLastIndex(({ id }) => entered.has(id) || current.has(id));
  const markOf = (id: string, index: number): RouteMark => {
    if (current.has(id)) return 'current';
    if (brokenOff.has(id)) return 'brokenOff';
    if (entered.has(id)) return 'done';
    return of.state === 'ended' || index < furthest ? 'leftOut' : 'possible';
  };
  return all.map(({ id, title, clause }, index) => ({
    id,
    title,
    clause,
    mark: markOf(id, index),
    decisions: decisionsAt(id, events),
  }));
}

/** A case keeps the version it began with: a step that the present version no longer has is told by the events. */
function unknownSteps(steps: readonly Step[], events: readonly CaseEvent[]): readonly Step[] {
  const known = new Set(steps.map(({ id }) => id));
  const found = new Map<string, Step>();
  for (const { step, stepTitle } of events) {
    if (step !== null && !known.has(step)) found.set(step, { id: step, title: stepTitle ?? step, clause: null });
  }
  return [...found.values()];
}

/** Steps that somebody was asked at, or that something happened at. */
function enteredSteps(events: readonly CaseEvent[]): ReadonlySet<string> {
  const entered = new Set<string>();
  for (const { step, commands } of events) {
    if (step !== null) entered.add(step);
    for (const { do: what, task } of commands) {
      const { step: opened } = (task ?? {}) as { readonly step?: unknown };
      if (what === 'openTask' && typeof opened === 'string') entered.add(opened);
    }
  }
  return entered;
}

/** Where the case is worked at. Once it has parts of its own, each of them stands somewhere, and the case with them. */
function currentSteps({ state, step, tasks, items }: RouteCase): ReadonlySet<string> {
  if (state === 'ended') return new Set();
  const open = items.filter((item) => item.state !== 'ended').map((item) => item.step);
  const lines = open.length > 0 ? open : [step];
  return new Set([...tasks.map((task) => task.step), ...lines.filter((at) => at !== null)]);
}

/** Tasks that fell away because the case was recalled or cancelled. Keys of tasks begin with their step: `visa#1`. */
function brokenOffSteps(events: readonly CaseEvent[]): ReadonlySet<string> {
  const ending = events.filter(({ type }) => type === 'recalled' || type === 'cancelled');
  const keys = ending.flatMap(({ commands }) =>
    commands.filter(({ do: what, how }) => what === 'closeTask' && how === 'cancelled').map(({ task }) => task),
  );
  return new Set(keys.flatMap((key) => (typeof key === 'string' ? (key.split(/[#!]/)[0] ?? []) : [])));
}

const decisionsAt = (step: string, events: readonly CaseEvent[]): readonly RouteDecision[] =>
  events
    .filter(
      ({ type, step: at, outcome, extension }) =>
        type === 'decided' && at === step && outcome !== null && extension === null,
    )
    .map(({ item, outcome, outcomeTitle, by, effectiveAt }) => ({
      item,
      outcome: outcome ?? '',
      word: outcomeTitle ?? outcome ?? '',
      by: by?.name ?? null,
      at: effectiveAt,
    }));
