import type { LocalizedText } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { OpenWindow } from '../windows/window';
import { openWindowsOf } from '../windows/window';
import type { JournalReader } from './journal-reader';
import type { JournalSummary, SummaryRow } from './journal-summary';
import { summaryColumns, summaryTables, toSummary } from './journal-summary';
import type { JournalLesson, ScaleInUse } from './journal-lessons';
import { readLessons, readScales } from './journal-lessons';
import type { JournalStudent } from './journal-students';
import { readStudents } from './journal-students';
import type { JournalStandIn } from './journal-stand-ins';
import { readStandIns } from './journal-stand-ins';
import { isSupervised, moment, readerOfOne } from './seen-journals';

/** A journal as a page: students by lessons, and the rights that hold now. */
export interface JournalPage extends JournalSummary {
  readonly programme: LocalizedText;
  readonly lessons: readonly JournalLesson[];
  /** The scales of its lessons, by their codes. */
  readonly scales: Readonly<Record<string, ScaleInUse>>;
  /** To whoever only stands in for some of its students, these alone. */
  readonly students: readonly JournalStudent[];
  /** Windows of its teacher that are open now, as far as they are of students shown here, and the reader's own where he stands in. */
  readonly windows: readonly OpenWindow[];
  /** Who stands in, stood in or will (R16, R17); to whoever does so himself, only that. */
  readonly assignments: readonly JournalStandIn[];
}

type HeadRow = SummaryRow & { readonly programme: LocalizedText; readonly supervised: boolean };

/** @throws DomainError `not-found` when there is no such journal or this reader may not see it. */
export async function readJournal(q: Queryable, reader: JournalReader, id: string): Promise<JournalPage> {
  const { supervised, programme, ...row } = await readHead(q, reader, id);
  const head = toSummary(row);
  const wholly = supervised || head.own;
  const [lessons, scales] = [await readLessons(q, id), await readScales(q, id)];
  const students = await readStudents(q, id);
  const assignments = await readStandIns(q, id);
  const of = { discipline: head.discipline.id, group: head.group.id };
  const windows = await openWindowsOf(q, { ...of, holder: head.teacher.id });
  const own = head.standIns.length === 0 ? [] : await openWindowsOf(q, { ...of, holder: reader.person });
  return {
    ...head,
    ...{ programme, lessons, scales },
    students: wholly ? students : students.filter(({ id: student }) => fillsFor(head, student)),
    windows: [...(wholly ? windows : windows.flatMap((window) => concerning(head, window))), ...own],
    assignments: wholly ? assignments : assignments.filter(({ person }) => person.id === reader.person),
  };
}

const fillsFor = ({ standIns }: JournalSummary, student: string): boolean =>
  standIns.some(({ students }) => students?.includes(student) ?? true);

/** What of a window is of the students for whom the reader stands in: whose marks else were asked to be opened is not his to know (R27). */
function concerning(head: JournalSummary, window: OpenWindow): readonly OpenWindow[] {
  const students = window.scope.students.filter((student) => fillsFor(head, student));
  return students.length === 0 ? [] : [{ ...window, scope: { ...window.scope, students } }];
}

async function readHead(q: Queryable, reader: JournalReader, id: string): Promise<HeadRow> {
  const { rows } = await q.query<HeadRow>(
    `with ${moment}
     select ${summaryColumns}, r.name as programme, ${isSupervised} as supervised
     from journals j ${summaryTables}, programmes r
     where j.university = app_university() and j.id = $5 and r.university = g.university and r.id = g.programme`,
    [...readerOfOne(reader), id],
  );
  const [row] = rows;
  const isShown = row !== undefined && (row.supervised || row.own || row.standIns.length > 0);
  if (!isShown) throw new DomainError({ code: 'not-found' });
  return row;
}
