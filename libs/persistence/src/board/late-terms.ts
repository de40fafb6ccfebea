import { heldThen } from '../reading/who-was-late';

/** Whether deadline `y` was not answered when it was due: it may be answered since, late, or have fallen away since. */
const isLate = (y: string): string =>
  `${y}.purpose = 'task' and (${y}.stopped_at is null or ${y}.stopped_at >= ${y}.due_at)`;

/** Whether `y` counts the same term as deadline `x`, at another step or after rework. */
const sameTerm = `y.university = x.university and y.start_at = x.start_at and y.due_at = x.due_at and ${isLate('y')}`;

/**
 * Of the deadlines that count one term, the one that stands for it: a term that spans several steps is breached once (R02). Parts
 * of a case that were each asked when their term ended are late each for itself.
 */
const standsForItsTerm = `not exists (
    select from deadlines y where y.line = x.line and y.key < x.key and ${sameTerm})
  and (held.line = x.line or not exists (
    select from lines l join deadlines y on y.university = l.university and y.line = l.id
    where l.university = x.university and l.case_id = x.case_id and l.id < x.line and ${sameTerm}))`;

/** When the term of `x` was answered at last, as `ended.at`; null while it is not. */
export const termEnded = `cross join lateral (
    select case when bool_and(y.state in ('met', 'metLate', 'cancelled', 'elapsed')) then max(y.stopped_at) end as at
    from lines l join deadlines y on y.university = l.university and y.line = l.id
    where l.university = x.university and l.case_id = x.case_id and (l.id = x.line or held.line is distinct from x.line) and ${sameTerm}) ended`;

/** Breached terms `x` of cases `c`, each once, with `held`; asks for `moment`, `$1` is the university. */
export const lateTerms = (conditions: readonly string[], more = ''): string => `
  from moment, deadlines x join cases c on c.university = x.university and c.id = x.case_id ${heldThen} ${more}
  where x.university = $1 and ${isLate('x')} and x.due_at <= moment.now and ${standsForItsTerm}
    and ${conditions.join(' and ')}`;

/** Instants of a local date of the university: its midnight. */
export const midnightOf = (date: string): string =>
  `(${date}::date::timestamp at time zone (select zone from universities where id = $1))`;
