import type { LocalizedText } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { JournalReader } from '../reading/journal-reader';
import { keepsStudents } from '../reading/journal-reader';
import { changeColumns, changeTables } from './change-rows';
import type { RecordedChange } from './recorded-change';

/** A change of a student's marks, with the journal it was made in. */
export interface ChangeOfStudent extends RecordedChange {
  readonly journal: string;
  readonly discipline: { readonly id: string; readonly name: LocalizedText };
}

export interface StudentHistoryQuery {
  readonly student: string;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
}

/**
 * Every change of a student's marks in all his journals, the newest first (R26, R45): by which right, and with the order or
 * the case that it rests on.
 *
 * @throws DomainError `forbidden` for whoever keeps no cards of students.
 */
export async function readStudentHistory(
  q: Queryable,
  reader: JournalReader,
  { student, limit, after }: StudentHistoryQuery,
): Promise<{ readonly items: readonly ChangeOfStudent[]; readonly next: string | null }> {
  if (!keepsStudents(reader)) throw new DomainError({ code: 'forbidden' });
  const { rows } = await q.query<ChangeOfStudent>(page, [student, after ?? null, limit + 1]);
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Every correction of a student's marks under a window, the newest first (R45). Who may see them is decided by the caller. */
export async function readCorrections(q: Queryable, student: string): Promise<readonly ChangeOfStudent[]> {
  return (await q.query<ChangeOfStudent>(corrections, [student])).rows;
}

/** The changes of one student by their index first, whatever they are then joined with. */
const changesOfStudent = (narrowed: string): string => `
  select ${changeColumns}, j.id as journal, json_build_object('id', d.id, 'name', d.name) as discipline
  from (
      select c.*, l.held_on, l.type, l.topic, l.scale, l.journal
      from (
        select * from mark_changes c where c.university = app_university() and c.student = $1 and ${narrowed}
      ) c join lessons l on l.university = c.university and l.id = c.lesson
    ) c${changeTables}
    join journals j on j.university = c.university and j.id = c.journal
    join disciplines d on d.university = j.university and d.id = j.discipline
  order by c.id desc`;

const page = changesOfStudent('($2::bigint is null or c.id < $2) order by c.id desc limit $3');
const corrections = changesOfStudent("c.right_kind = 'window'");
