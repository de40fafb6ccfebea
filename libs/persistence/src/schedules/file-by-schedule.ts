import type { Language, Pack } from '@kelisim/domain';
import { DomainError, givenForm, refuse } from '@kelisim/domain';
import type { AcademicPeriodDates } from '@kelisim/domain';
import { readAuthorCircumstances } from '../cases/author-circumstances';
import { openCase } from '../cases/open-case';
import { settle } from '../cases/settle';
import type { Queryable } from '../database/queryable';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from '../record/case-stores';
import type { UnitResult } from './scheduled-result';
import type { UnitStart } from './unit-starts';

/** How often it is looked whether somebody holds the position now. */
const LOOK_AGAIN_MS = 3_600_000;

interface StartRow {
  readonly case_id: string | null;
  readonly passed_over: string | null;
  /** Whether every period of this start has had its case by another one: the period was moved meanwhile. */
  readonly served: boolean;
  readonly now: Date;
}

/** Whoever files: the longest in office, so that it is the same at every try. */
interface Holder {
  readonly person: string;
  readonly name: string;
  readonly language: Language;
}

/**
 * Files the case of one start, unless that is done, not due, or impossible now. The row of the start is held to the end of
 * the transaction: two workers that were called at once find one another there.
 */
export async function fileBySchedule(q: Transaction, stores: CaseStores, start: UnitStart): Promise<UnitResult> {
  const row = await lockStart(q, start);
  if (row.case_id !== null) return { state: 'filed', case: row.case_id };
  if (row.passed_over !== null) return { state: 'passed-over' };
  if (row.now.toISOString() < start.startsAt) return { state: 'waits', again: start.startsAt };
  if (row.served) return await passOver(q, start, 'period-served');
  const holder = await findHolder(q, start);
  if (holder === null) return await withoutHolder(q, start, row.now);
  const id = await file(q, stores, start, holder);
  await q.query(`update scheduled_starts set case_id = $5, waits_for = null where ${ofStart}`, [...keyOf(start), id]);
  return { state: 'filed', case: id };
}

const ofStart = 'university = $1 and procedure = $2 and nominal_at = $3::timestamptz and unit = $4';
const keyOf = ({ university, procedure, occurrence, unit }: UnitStart): readonly unknown[] => [
  university,
  procedure,
  occurrence.at,
  unit,
];

async function lockStart(q: Queryable, start: UnitStart): Promise<StartRow> {
  const { periods } = start.occurrence;
  await q.query(
    `insert into scheduled_starts (university, procedure, nominal_at, unit, periods, starts_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (university, procedure, nominal_at, unit) do update set periods = excluded.periods, starts_at = excluded.starts_at
     where scheduled_starts.case_id is null and scheduled_starts.passed_over is null`,
    [...keyOf(start), periods, start.startsAt],
  );
  await q.query(`select from scheduled_starts where ${ofStart} for update`, keyOf(start));
  // The time is read after the lock.
  const { rows } = await q.query<StartRow>(
    `select s.case_id, s.passed_over, app_now() as now, cardinality(s.periods) > 0 and not exists (
       select from unnest(s.periods) p where not exists (select from scheduled_starts o
         where o.university = s.university and o.procedure = s.procedure and o.unit = s.unit and o.nominal_at <> s.nominal_at
           and o.case_id is not null and p = any (o.periods))) as served
     from scheduled_starts s where ${ofStart.replaceAll(/\b(university|procedure|nominal_at|unit)\b/g, 's.$1')}`,
    keyOf(start),
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a start that was just written is gone');
  return row;
}

async function passOver(q: Queryable, start: UnitStart, why: 'period-served' | 'nobody'): Promise<UnitResult> {
  const set = `update scheduled_starts set passed_over = $5, waits_for = null where ${ofStart}`;
  await q.query(set, [...keyOf(start), why]);
  return { state: 'passed-over' };
}

/** Somebody may be appointed: it is waited for, until the next occurrence takes over. */
async function withoutHolder(q: Queryable, start: UnitStart, now: Date): Promise<UnitResult> {
  if (now.toISOString() >= start.givenUpAt) return await passOver(q, start, 'nobody');
  await q.query(`update scheduled_starts set waits_for = 'holder' where ${ofStart}`, keyOf(start));
  const again = new Date(now.getTime() + LOOK_AGAIN_MS).toISOString();
  return { state: 'waits', again: again < start.givenUpAt ? again : start.givenUpAt };
}

async function findHolder(q: Queryable, { university, unit, schedule }: UnitStart): Promise<Holder | null> {
  const { rows } = await q.query<Holder>(
    `select a.person, p.short_name as name, u.language from appointments a
       join people p on p.university = a.university and p.id = a.person join universities u on u.id = a.university
     where a.university = $1 and a.unit = $2 and a.position = $3
       and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())
     order by a.valid_from, a.id limit 1`,
    [university, unit, schedule.as.position],
  );
  return rows[0] ?? null;
}

/** @returns the id of the case. */
async function file(q: Transaction, stores: CaseStores, start: UnitStart, holder: Holder): Promise<string> {
  const { university, unit, schedule, occurrence, surroundings } = start;
  const pack = await publishedPack(stores, start);
  const who = { university, person: holder.person, unit };
  const circumstances = await readAuthorCircumstances(q, who, schedule.as.position, holder.language);
  const { author } = circumstances;
  if (author === null) throw new DomainError(refuse('forbidden', { position: schedule.as.position }));
  const form = givenForm(schedule, {
    date: occurrence.date,
    period: periodOf(occurrence.periods, surroundings.periods),
  });
  const ledger = await openCase(q, stores, pack, {
    university,
    circumstances,
    author,
    authorName: holder.name,
    form,
    language: holder.language,
    number: '',
    parent: null,
    scheduledFor: occurrence.at,
  });
  await settle(ledger);
  return ledger.case.id;
}

async function publishedPack(stores: CaseStores, { university, procedure }: UnitStart): Promise<Pack> {
  const pack = await stores.packs.current(university, procedure);
  if (pack === null) throw new DomainError(refuse('procedure-unknown', { procedure }));
  return pack;
}

/** Of several that give one day, the first by its dates: they end together. */
function periodOf(ids: readonly string[], periods: readonly AcademicPeriodDates[]): AcademicPeriodDates | null {
  const ours = periods.filter(({ id }) => ids.includes(id));
  return [...ours].sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1))[0] ?? null;
}
