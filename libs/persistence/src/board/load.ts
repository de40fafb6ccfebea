import type { Budget, Explanation } from '@kelisim/domain';
import { timeTaken, workingDayLength } from '@kelisim/domain';
import { setImmediate } from 'node:timers/promises';
import type { Queryable } from '../database/queryable';
import { readCalendar } from '../organisation/read-calendar';
import { latePeople, lateUnit } from '../reading/who-was-late';
import { addUpLoad } from './add-up-load';
import type { BoardFilter, Place } from './board-filter';
import { boardConditions, unitOfDeadline, unitsWanted, valuesOf } from './board-filter';
import { boardMoment } from './board-moment';
import type { BoardScope } from './board-scope';
import type { BoardPeriod } from './breaches';
import { breachConditions } from './breaches';
import { lateTerms, midnightOf } from './late-terms';
import type { Load, LoadGroup, LoadPart } from './load-groups';

export interface LoadFilter extends Pick<BoardFilter, 'procedure' | 'unit'>, BoardPeriod {}

/** Of more decisions than this only the latest are looked at: a period that has more is told by them as well. */
const mostDecisions = 20_000;
/** So many are counted before others get their turn. */
const atOnce = 2_000;

/** The load of each person, unit or procedure (R44), the most behind first. */
export async function readLoad(
  q: Queryable,
  university: string,
  scope: BoardScope,
  by: LoadGroup,
  filter: LoadFilter,
): Promise<readonly Load[]> {
  return addUpLoad([
    ...(await openNow(q, university, scope, by, filter)),
    ...(await breached(q, university, scope, by, filter)),
    ...(await decided(q, university, scope, by, filter)),
  ]);
}

/** By whom, for whom or in what: the key of a part of the load, where `person` names whoever it is of. */
const keyOf = (by: LoadGroup, person: string, unit: string): string =>
  ({ person, unit: `${unit}::text`, procedure: 'x.procedure' })[by];

const nameOf = (by: LoadGroup, person: string): string =>
  by === 'person' ? `(select name from people p where p.university = $1 and p.id = ${person}::uuid)` : 'null';

/** Each task counts for everybody who may take it. */
async function openNow(
  q: Queryable,
  university: string,
  scope: BoardScope,
  by: LoadGroup,
  { procedure, unit }: LoadFilter,
): Promise<LoadPart[]> {
  const { values, place } = valuesOf(university);
  const filter = { ...(procedure === undefined ? {} : { procedure }), ...(unit === undefined ? {} : { unit }) };
  const conditions = await boardConditions(q, university, scope, filter, place);
  const holders = `left join lateral (
    select x.person where x.person is not null
    union all select a.person from appointments a where x.person is null and a.university = $1 and a.unit = x.unit and a.position = x.position
      and a.valid_from <= moment.now and (a.valid_to is null or a.valid_to > moment.now)) h on true`;
  const { rows } = await q.query<LoadPart>(
    `with ${boardMoment}, live as materialized (
       select x.person, x.unit, x.position, x.author_unit, x.procedure, count(*)::int as open,
         count(*) filter (where x.state <> 'paused' and x.due_at <= moment.now)::int as overdue
       from moment, deadlines x where ${conditions.join(' and ')} group by 1, 2, 3, 4, 5
     ), told as (
       select ${keyOf(by, 'h.person::text', unitOfDeadline)} as key, sum(x.open)::int as open, sum(x.overdue)::int as overdue
       from moment, live x ${by === 'person' ? holders : ''} group by 1)
     select key, ${nameOf(by, 'key')} as name, open, overdue from told`,
    values,
  );
  return rows;
}

async function breached(
  q: Queryable,
  university: string,
  scope: BoardScope,
  by: LoadGroup,
  filter: LoadFilter,
): Promise<LoadPart[]> {
  const { values, place } = valuesOf(university);
  const conditions = await breachConditions(q, university, scope, filter, place);
  const { rows } = await q.query<LoadPart>(
    `with ${boardMoment}, late as materialized (
       select x.procedure, ${latePeople} as people, ${lateUnit} as unit ${lateTerms(conditions)}
     ), told as (
       select ${keyOf(by, 'one.person::text', 'x.unit')} as key, count(*)::int as breaches
       from late x ${by === 'person' ? 'left join lateral unnest(x.people) as one(person) on true' : ''} group by 1)
     select key, ${nameOf(by, 'key')} as name, breaches from told`,
    values,
  );
  return rows;
}

interface DecidedTask {
  readonly key: string;
  readonly name: string | null;
  readonly opened_at: Date;
  readonly closed_at: Date;
  readonly calendar: string;
  readonly budget: Budget;
  readonly pauses: Explanation['pauses'];
}

async function decided(
  q: Queryable,
  university: string,
  scope: BoardScope,
  by: LoadGroup,
  filter: LoadFilter,
): Promise<LoadPart[]> {
  const { values, place } = valuesOf(university);
  const conditions = await decidedConditions(q, university, scope, filter, place);
  const { rows } = await q.query<DecidedTask>(
    `select ${keyOf(by, 't.decided_by::text', unitOfTask)} as key, ${by === 'person' ? 'p.name' : 'null'} as name, t.opened_at, t.closed_at,
       x.explanation ->> 'calendar' as calendar, x.explanation -> 'budget' as budget, x.explanation -> 'pauses' as pauses
     from tasks t join deadlines x on x.university = t.university and x.line = t.line and x.key = t.deadline
       join people p on p.university = t.university and p.id = t.decided_by
     where ${conditions.join(' and ')} order by t.closed_at desc, t.id desc limit ${place(mostDecisions)}`,
    values,
  );
  const parts: LoadPart[] = [];
  for (const [at, { key, name, calendar: version, opened_at: from, closed_at: to, ...term }] of rows.entries()) {
    if (at % atOnce === atOnce - 1) await setImmediate();
    const calendar = await readCalendar(q, university, version);
    const took = timeTaken({ from: from.toISOString(), to: to.toISOString() }, term, calendar);
    parts.push({ key, name, took, day: workingDayLength(calendar) });
  }
  return parts;
}

const unitOfTask = 'coalesce(t.unit, x.author_unit)';

async function decidedConditions(
  q: Queryable,
  university: string,
  scope: BoardScope,
  { from, to, procedure, unit }: LoadFilter,
  place: Place,
): Promise<readonly string[]> {
  const conditions = [
    `t.university = $1 and t.decided_by is not null and t.deadline is not null and t.purpose = 'decide'`,
    `t.closed_at >= ${midnightOf(place(from))} and t.closed_at < ${midnightOf(`(${place(to)}::date + 1)`)}`,
  ];
  const units = await unitsWanted(q, university, scope, unit);
  if (units !== null) conditions.push(`${unitOfTask} = any (${place(units)}::uuid[])`);
  if (procedure !== undefined) conditions.push(`x.procedure = ${place(procedure)}`);
  return conditions;
}
