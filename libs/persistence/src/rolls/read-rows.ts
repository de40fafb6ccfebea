import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import type { Page, PageRequest } from '../reading/cursor';
import { moment } from '../reading/moment';
import type { CaseSealer } from '../sealing/case-sealer';
import { readAct } from './entry-bytes';
import type { FoundRoll } from './may-read-roll';
import { findRoll } from './may-read-roll';
import { pageByPlace, readPlace } from './place-cursor';

/** A row of a sheet, with what has become of it. */
export interface SheetRow {
  readonly row: number;
  readonly student: { readonly id: string; readonly name: string };
  readonly status: 'open' | 'decided' | 'contested' | 'settled' | 'withdrawn' | 'cancelled';
  readonly outcome: string | null;
  readonly end: string | null;
  readonly by: string | null;
  readonly at: string | null;
  /** Of the last act on it; null also once the personal data have been erased. */
  readonly reason: string | null;
}

export interface RowsSheet {
  readonly roll: FoundRoll;
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly page: Page<SheetRow>;
}

export interface RawRow {
  place: number;
  student: string;
  name: string;
  status: SheetRow['status'];
  outcome: string | null;
  ended_as: string | null;
  by: string | null;
  acted_at: Date | null;
  bytes: Buffer | null;
}

/** The columns of a row; `e` is the entry. */
export const rowColumns = `e.place, e.student, s.name, e.status, e.outcome, e.ended_as, p.short_name as by, e.acted_at, v.bytes`;
export const rowJoins = `join students s on s.university = e.university and s.id = e.student
  left join people p on p.university = e.university and p.id = e.acted_by
  left join roll_events v on v.university = e.university and v.entry = e.id and v.sequence = e.sequence`;

/** @throws DomainError `not-found`. */
export async function readRows(
  q: Queryable,
  sealer: CaseSealer,
  who: Pick<SessionPerson, 'university' | 'person'>,
  caseId: string,
  request: PageRequest,
): Promise<RowsSheet> {
  const roll = await findRoll(q, who, caseId, 'rows');
  const at = [who.university, roll.line, roll.key];
  const counted = await q.query<{ status: string; count: number }>(
    'select status, count(*)::int as count from roll_entries where university = $1 and line = $2 and roll = $3 group by status',
    at,
  );
  const { rows } = await q.query<RawRow>(
    `select ${rowColumns} from roll_entries e ${rowJoins}
     where e.university = $1 and e.line = $2 and e.roll = $3 and e.place > $4 order by e.place limit $5`,
    [...at, readPlace(request.cursor), request.limit + 1],
  );
  const key = await caseKey(q, sealer, who.university, caseId);
  return {
    roll,
    total: counted.rows.reduce((sum, { count }) => sum + count, 0),
    counts: Object.fromEntries(counted.rows.map(({ status, count }) => [status, count])),
    page: pageByPlace(rows, request.limit, (row) => toRow(row, sealer, key)),
  };
}

/** Null once the personal data of the case have been erased. */
async function caseKey(q: Queryable, sealer: CaseSealer, university: string, caseId: string): Promise<Buffer | null> {
  const { rows } = await q.query<{ wrapped: Buffer }>(
    'select wrapped from case_keys where university = $1 and case_id = $2',
    [university, caseId],
  );
  const [row] = rows;
  return row === undefined ? null : sealer.unwrap(row.wrapped);
}

export function toRow(row: RawRow, sealer: CaseSealer, key: Buffer | null): SheetRow {
  return {
    row: row.place,
    student: { id: row.student, name: row.name },
    status: row.status,
    outcome: row.outcome,
    end: row.ended_as,
    by: row.by,
    at: moment(row.acted_at),
    reason: reasonOf(row, sealer, key),
  };
}

function reasonOf({ bytes }: RawRow, sealer: CaseSealer, key: Buffer | null): string | null {
  const sealed = bytes === null ? null : (readAct(bytes)?.sealed ?? null);
  if (sealed === null || key === null) return null;
  return sealer.open<{ reason: string }>(key, Buffer.from(sealed, 'base64')).reason;
}
