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

type InboxRow = RawTask & { cursor_at: string; cursor_id: string };

const order = `coalesce(t.due_at, 'infinity')`;
/** $3 is the number of rows, $4 a step or null. */
const wanted = `t.university = $1 and t.state = 'open' and t.excluded is distinct from $2 and ($4::text is null or t.step = $4)`;
/** $5 and $6 are the last row seen; a condition of its own, so that the index begins there. */
const later = `${wanted} and (${order}, t.id) > ($5::timestamptz, $6::uuid)`;
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
const inboxOfCase = (condition: string, caseId: string): string =>
  withNames(`
  select t.* from tasks t where ${condition} and t.case_id = ${caseId} and ${addressedToPerson} order by ${order}, t.id limit $3`);

const firstPage = { whole: wholeInbox(wanted), ofCase: inboxOfCase(wanted, '$5') };
const nextPage = { whole: wholeInbox(later), ofCase: inboxOfCase(later, '$7') };

/**
 * The open tasks of a person, earliest due first: addressed to him by name, or to a position in a unit that he holds at
 * this moment (design §4). Nobody is shown what he may not decide because the case is his own (R48). One statement.
 */
export async function readInbox(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  request: InboxRequest,
): Promise<Page<TaskRow>> {
  const seen = readCursor(request.cursor);
  const statements = seen === null ? firstPage : nextPage;
  const values = [who.university, who.person, request.limit + 1, request.step ?? null, ...(seen ?? [])];
  const { rows } =
    request.case === undefined
      ? await q.query<InboxRow>(statements.whole, values)
      : await q.query<InboxRow>(statements.ofCase, [...values, request.case]);
  return toPage(rows, request.limit, toTask);
}
