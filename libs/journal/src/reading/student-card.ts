import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { ChangeOfStudent } from '../evidence/student-history';
import { readCorrections } from '../evidence/student-history';
import type { RecordedRecredit } from '../teaching/list-recredits';
import { listRecredits } from '../teaching/list-recredits';
import type { JournalReader } from './journal-reader';
import { keepsStudents } from './journal-reader';
import type { StudentIdentity } from './student';
import { readStudent } from './student';
import type { MarksOfStudent } from './student-marks';
import { readStudentMarks } from './student-marks';

/** What a student, and his parents through him, see: his own marks and attendance, nothing of others (R27). */
export interface Cabinet extends MarksOfStudent {
  readonly student: StudentIdentity;
}

/** What the registrar's office keeps of a student (R45): each entry with the order or the correction it rests on. */
export interface StudentCard extends Cabinet {
  readonly orders: readonly RecordedRecredit[];
  /** What was changed under windows, each with its case, the newest first. */
  readonly corrections: readonly ChangeOfStudent[];
}

/** More orders than a student can have. */
const allOrders = 500;

/** @throws DomainError `not-found` for whoever is no student. */
export async function readCabinet(q: Queryable, person: string, period: string | null): Promise<Cabinet> {
  const student = await readStudent(q, { person });
  if (student === null) throw new DomainError({ code: 'not-found' });
  return { student, ...(await readStudentMarks(q, student.id, period)) };
}

/** @throws DomainError `forbidden` for whoever is neither of the registrar's office nor the administrator, `not-found`. */
export async function readStudentCard(
  q: Queryable,
  reader: JournalReader,
  { id, period }: { readonly id: string; readonly period: string | null },
): Promise<StudentCard> {
  if (!keepsStudents(reader)) throw new DomainError({ code: 'forbidden' });
  const student = await readStudent(q, { id });
  if (student === null) throw new DomainError({ code: 'not-found' });
  const { items: orders } = await listRecredits(q, { student: id, limit: allOrders });
  const corrections = await readCorrections(q, id);
  return { student, ...(await readStudentMarks(q, id, period)), orders, corrections };
}
