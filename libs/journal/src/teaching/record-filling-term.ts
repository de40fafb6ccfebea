import type { FieldFault } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { newId } from '@kelisim/persistence';
import type { JournalReader } from '../reading/journal-reader';
import { headsOffice } from '../reading/journal-reader';
import { daysAfterPeriod } from '../rules/filling-term';
import { instant } from '../rules/instant';
import type { Basis } from './basis';
import { basisFaults } from './basis';
import { holdLessonPlan } from './hold-lesson-plan';
import { momentHere } from './moment-here';
import type { MovedLocks } from './move-locks';
import { moveLocks } from './move-locks';
import { placeFaults } from './place-faults';
import { allow, refuseForm } from './refuse-form';

/** A directive on the term of filling (R18): until when the lessons of a range of dates may be filled. */
export interface TermToRecord {
  /** Null: whatever it is. */
  readonly period: string | null;
  readonly level: string | null;
  readonly lessonType: string | null;
  /** First and last local date of the lessons it speaks of, both included. */
  readonly lessonsFrom: string;
  readonly lessonsTo: string;
  /** RFC 3339. */
  readonly locksAt: string;
  readonly basis: Basis;
}

/**
 * Records a directive and moves the locks of the lessons it speaks of, in one transaction; a more specific directive
 * stays in force, and what a closed sheet holds is not moved. The head of the registrar's office does, in agreement with the
 * vice-rector; of lessons of an academic period that is over for good (`daysAfterPeriod`) nobody does any more.
 *
 * @throws DomainError `forbidden`; `form-invalid` with every fault by its field.
 */
export async function recordFillingTerm(
  tx: Queryable,
  actor: JournalReader,
  term: TermToRecord,
): Promise<{ readonly id: string } & MovedLocks> {
  allow(headsOffice(actor));
  await holdLessonPlan(tx);
  refuseForm(await termFaults(tx, term));
  const id = newId();
  const { period, level, lessonType, lessonsFrom, lessonsTo, locksAt, basis } = term;
  await tx.query(
    `insert into filling_terms (university, id, period, level, lesson_type, lessons_from, lessons_to, locks_at, basis, recorded_by)
     values (app_university(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, period, level, lessonType, lessonsFrom, lessonsTo, locksAt, JSON.stringify(basis), actor.person],
  );
  const which = { period, level, lessonType, from: lessonsFrom, to: lessonsTo, startingFrom: null };
  return { id, ...(await moveLocks(tx, which)) };
}

async function termFaults(tx: Queryable, term: TermToRecord): Promise<FieldFault[]> {
  const { now, today } = await momentHere(tx);
  const faults: FieldFault[] = [...basisFaults(term.basis, today), ...(await placeFaults(tx, term))];
  if (term.lessonsTo < term.lessonsFrom) faults.push({ path: '/lessonsTo', rule: 'end-before-start' });
  // Nothing is closed in the past: a mark that was allowed when it was written stays allowed.
  if (instant(term.locksAt) <= instant(now)) faults.push({ path: '/locksAt', rule: 'future' });
  else if (await endsBeforeLessons(tx, term)) faults.push({ path: '/locksAt', rule: 'locks-before-lessons' });
  const over = await periodOver(tx, term, today);
  if (over !== null)
    faults.push({ path: term.period === null ? '/lessonsFrom' : '/period', rule: 'period-over', data: over });
  if (await isRecorded(tx, term)) faults.push({ path: '/basis/number', rule: 'recorded-already' });
  return faults;
}

/** A lesson of the last day could never be filled. */
async function endsBeforeLessons(q: Queryable, { locksAt, lessonsTo }: TermToRecord): Promise<boolean> {
  const { rows } = await q.query<{ early: boolean }>(
    `select $1::timestamptz < ($2::date + 1)::timestamp at time zone u.zone as early from universities u where u.id = app_university()`,
    [locksAt, lessonsTo],
  );
  return rows[0]?.early ?? true;
}

/** The last of the academic periods with days of the directive that are over for good; null where there is none. */
async function periodOver(
  q: Queryable,
  { period, level, lessonsFrom, lessonsTo }: TermToRecord,
  today: string,
): Promise<{ readonly ended: string; readonly days: number } | null> {
  const { rows } = await q.query<{ ended: string | null }>(
    `select max(ends_on)::text as ended from academic_periods
     where university = app_university() and ($1::uuid is null or id = $1) and ($2::text is null or level = $2)
       and starts_on <= $4::date and ends_on >= $3::date and ends_on < $5::date - $6::int`,
    [period, level, lessonsFrom, lessonsTo, today, daysAfterPeriod],
  );
  const ended = rows[0]?.ended ?? null;
  return ended === null ? null : { ended, days: daysAfterPeriod };
}

/** The same directive, sent twice. */
async function isRecorded(q: Queryable, term: TermToRecord): Promise<boolean> {
  const { period, level, lessonType, lessonsFrom, lessonsTo, locksAt, basis } = term;
  const { rows } = await q.query(
    `select from filling_terms where university = app_university() and period is not distinct from $1::uuid and level is not distinct from $2::text
       and lesson_type is not distinct from $3::text and lessons_from = $4 and lessons_to = $5 and locks_at = $6 and basis = $7::jsonb limit 1`,
    [period, level, lessonType, lessonsFrom, lessonsTo, locksAt, JSON.stringify(basis)],
  );
  return rows.length > 0;
}
