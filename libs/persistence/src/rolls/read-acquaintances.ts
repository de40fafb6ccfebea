import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import type { Page, PageRequest } from '../reading/cursor';
import { readCursor, toPage } from '../reading/cursor';
import { moment } from '../reading/moment';

/** A paper that somebody is to read, or has read. */
export interface OwnReading {
  readonly id: string;
  readonly case: { readonly id: string; readonly number: string };
  readonly procedure: string;
  readonly packVersion: string;
  readonly step: string;
  readonly author: string;
  readonly document: { readonly id: string; readonly template: string; readonly revision: number } | null;
  readonly askedAt: string;
  readonly due: string | null;
  readonly version: number;
  readonly readAt: string | null;
  readonly copy: boolean | null;
}

interface ReadingRow {
  id: string;
  case_id: string;
  number: string;
  procedure: string;
  pack_version: string;
  step: string;
  author: string;
  document: string | null;
  template: string | null;
  revision: number | null;
  opened_at: Date;
  due_at: Date | null;
  version: number;
  acted_at: Date | null;
  copy: boolean | null;
  cursor_at: string;
  cursor_id: string;
}

const columns = `t.id, t.case_id, c.number, c.procedure, c.version as pack_version, t.step, p.short_name as author, t.document,
  d.template, d.revision, t.opened_at, t.due_at, t.version, e.acted_at, e.copy, t.id as cursor_id`;
const joins = `join roll_entries e on e.university = t.university and e.id = t.id
  join cases c on c.university = t.university and c.id = t.case_id
  join people p on p.university = c.university and p.id = c.author
  left join documents d on d.university = t.university and d.id = t.document`;

const unread = `select ${columns}, coalesce(t.due_at, 'infinity')::text as cursor_at from tasks t ${joins}
  where t.university = $1 and t.person = $2 and t.state = 'open'
    and ($3::timestamptz is null or (coalesce(t.due_at, 'infinity'), t.id) > ($3, $4::uuid))
  order by coalesce(t.due_at, 'infinity'), t.id limit $5`;
const read = `select ${columns}, t.closed_at::text as cursor_at from tasks t ${joins}
  where t.university = $1 and t.decided_by = $2 and ($3::timestamptz is null or (t.closed_at, t.id) < ($3, $4::uuid))
  order by t.closed_at desc, t.id desc limit $5`;

/** What a person is to read, earliest due first, or what he has read, newest first (R37). */
export async function readAcquaintances(
  q: Queryable,
  { university, person }: Pick<SessionPerson, 'university' | 'person'>,
  request: PageRequest & { readonly state: 'unread' | 'read' },
): Promise<Page<OwnReading>> {
  const [at, id] = readCursor(request.cursor) ?? [null, null];
  const statement = request.state === 'unread' ? unread : read;
  const { rows } = await q.query<ReadingRow>(statement, [university, person, at, id, request.limit + 1]);
  return toPage(rows, request.limit, (row) => ({
    id: row.id,
    case: { id: row.case_id, number: row.number },
    procedure: row.procedure,
    packVersion: row.pack_version,
    step: row.step,
    author: row.author,
    document:
      row.document === null || row.template === null || row.revision === null
        ? null
        : { id: row.document, template: row.template, revision: row.revision },
    askedAt: row.opened_at.toISOString(),
    due: moment(row.due_at),
    version: row.version,
    readAt: moment(row.acted_at),
    copy: row.copy,
  }));
}
