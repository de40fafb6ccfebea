import type { Queryable } from '../database/queryable';
import type { SessionPerson } from '../cases/session-person';
import { addressedToPerson, currentAppointment } from './case-visibility';
import type { Page, PageRequest } from './cursor';
import { readCursor, toPage } from './cursor';
import type { RawTask, TaskRow } from './task-row';
import { taskColumns, taskJoins, toTask } from './task-row';

export interface InboxRequest extends PageRequest {
  /** Only tasks of this case. */
  readonly case?: string;
  /** Only tasks at this step. */
  readonly step?: string;
}

/** Who reads another's inbox, and the procedures in which he acts for him; null: in every one. */
export interface ActingReader {
  readonly acting: string;
  readonly procedures: readonly string[] | null;
}

type InboxRow = RawTask & { cursor_at: string; cursor_id: string };

const order = `coalesce(t.due_at, 'infinity')`;
/** $3 is the number of rows, $4 a step or null. */
const wanted = `t.university = $1 and t.state = 'open' and t.excluded is distinct from $2 and ($4::text is null or t.step = $4)`;
/** Nobody reads a paper for another (R37). */
const isNotReading = 'not exists (select from roll_entries e where e.university = t.university and e.id = t.id)';
/** $5 is who acts for $2, $6 in what: neither's own cases (R48). */
const wantedActing = `${wanted} and ${isNotReading} and t.excluded is distinct from $5 and exists (select from cases c where c.university = t.university and c.id = t.case_id
  and c.author <> $2 and c.author <> $5::uuid and ($6::text[] is null or c.procedure = any ($6)))`;
/** The last row seen; a condition of its own, so that the index begins there. */
const later = (condition: string, seen: number): string =>
  `${condition} and (${order}, t.id) > ($${String(seen)}::timestamptz, $${String(seen + 1)}::uuid)`;
const withNames = (tasks: string): string =>
  `select ${taskColumns}, ${order}::text as cursor_at, t.id as cursor_id from (${tasks}) t ${taskJoins} order by ${order}, t.id`;

/**
 * Each position the person holds is walked in the index by due moment and gives at most a page; so does what is addressed
 * to him by name. However many tasks are open, only some pages of an index are read.
 */
const wholeInbox = (condition: string): string =>
  withNames(`
  select * from (
    (select t.* from (select distinct a.unit, a.position from appointments a where ${currentAppointment}) mine,
      lateral (select * from tasks t where ${condition} and t.unit = mine.unit and t.position = mine.position
        order by ${order}, t.id limit $3) t)
    union all
    (select t.* from tasks t where ${condition} and t.person = $2 order by ${order}, t.id limit $3)
  ) t order by ${order}, t.id limit $3`);

/** A case has few tasks: they are found by the case, and asked whose they are. */
const inboxOfCase = (condition: string, caseId: number): string =>
  withNames(`
  select t.* from tasks t where ${condition} and t.case_id = $${String(caseId)} and ${addressedToPerson} order by ${order}, t.id limit $3`);

/** @param next the number of the first value after those of the condition. */
const statementsOf = (
  condition: string,
  next: number,
): Readonly<Record<'first' | 'next', { whole: string; ofCase: string }>> => ({
  first: { whole: wholeInbox(condition), ofCase: inboxOfCase(condition, next) },
  next: { whole: wholeInbox(later(condition, next)), ofCase: inboxOfCase(later(condition, next), next + 2) },
});

const own = statementsOf(wanted, 5);
const anothers = statementsOf(wantedActing, 7);

/**
 * The open tasks of a person, earliest due first: addressed to him by name, or to a position in a unit that he holds at
 * this moment (design §4). Nobody is shown what he may not decide because the case is his own (R48). One statement.
 *
 * @param reader who acts for the person, where it is not himself who reads (R38).
 */
export async function readInbox(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  request: InboxRequest,
  reader: ActingReader | null = null,
): Promise<Page<TaskRow>> {
  const seen = readCursor(request.cursor);
  const statements = (reader === null ? own : anothers)[seen === null ? 'first' : 'next'];
  const values = [
    ...[who.university, who.person, request.limit + 1, request.step ?? null],
    ...(reader === null ? [] : [reader.acting, reader.procedures]),
    ...(seen ?? []),
  ];
  const { rows } =
    request.case === undefined
      ? await q.query<InboxRow>(statements.whole, values)
      : await q.query<InboxRow>(statements.ofCase, [...values, request.case]);
  return toPage(rows, request.limit, toTask);
}
