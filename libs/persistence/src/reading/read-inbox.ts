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
/** $3 and $4 are the last row seen, $5 the number of rows, $6 a step or null. */
const wanted = `t.university = $1 and t.state = 'open' and t.excluded is distinct from $2
  and ($3::timestamptz is null or (${order}, t.id) > ($3, $4)) and ($6::text is null or t.step = $6)`;
const withNames = (tasks: string): string =>
  `select ${taskColumns}, ${order}::text as cursor_at, t.id as cursor_id from (${tasks}) t ${taskJoins} order by ${order}, t.id`;

/**
 * Each position the person holds is walked in the index by due moment and gives at most a page; so does what is addressed
 * to him by name. However many tasks are open, only some pages of an index are read.
 */
const wholeInbox = withNames(`
  select * from (
    (select t.* from (select distinct a.unit, a.position from appointments a where ${currentAppointment}) mine,
      lateral (select * from tasks t where ${wanted} and t.unit = mine.unit and t.position = mine.position
        order by ${order}, t.id limit $5) t)
    union all
    (select t.* from tasks t where ${wanted} and t.person = $2 order by ${order}, t.id limit $5)
  ) t order by ${order}, t.id limit $5`);

/** A case has few tasks: they are found by the case, and asked whose they are. */
const inboxOfCase = withNames(`
  select t.* from tasks t where ${wanted} and t.case_id = $7 and ${addressedToPerson} order by ${order}, t.id limit $5`);

/**
 * The open tasks of a person, earliest due first: addressed to him by name, or to a position in a unit that he holds at
 * this moment (design §4). Nobody is shown what he may not decide because the case is his own (R48). One statement.
 */
export async function readInbox(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  request: InboxRequest,
): Promise<Page<TaskRow>> {
  const [at, id] = readCursor(request.cursor) ?? [null, null];
  const values = [who.university, who.person, at, id, request.limit + 1, request.step ?? null];
  const { rows } =
    request.case === undefined
      ? await q.query<InboxRow>(wholeInbox, values)
      : await q.query<InboxRow>(inboxOfCase, [...values, request.case]);
  return toPage(rows, request.limit, toTask);
}
