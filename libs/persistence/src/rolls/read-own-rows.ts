import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import type { CaseSealer } from '../sealing/case-sealer';
import type { RawRow, SheetRow } from './read-rows';
import { rowColumns, rowJoins, toRow } from './read-rows';

/** A row of somebody's sheet that concerns a student, as he himself sees it: nothing of the others. */
export interface OwnRow extends SheetRow {
  readonly case: { readonly id: string; readonly number: string };
  readonly procedure: string;
  readonly packVersion: string;
  readonly step: string;
  /** Until when he can contest it; null where the term is not running. */
  readonly contestUntil: string | null;
  /** The sheet is open, and the term in which rows are contested has not ended. */
  readonly open: boolean;
}

type OwnRowRow = RawRow & {
  case_id: string;
  number: string;
  procedure: string;
  pack_version: string;
  step: string;
  until: Date | null;
  is_open: boolean;
  wrapped: Buffer | null;
};

/** Nobody is on more sheets than that at a time which still matters. */
const most = 50;

/** The rows that concern a student, newest first (R29). */
export async function readOwnRows(
  q: Queryable,
  sealer: CaseSealer,
  { university, person }: Pick<SessionPerson, 'university' | 'person'>,
): Promise<readonly OwnRow[]> {
  const { rows } = await q.query<OwnRowRow>(
    `select ${rowColumns}, k.wrapped, r.case_id, c.number, c.procedure, c.version as pack_version, r.step, case when x.state = 'running' then x.due_at end as until,
       r.state = 'open' and (x.state is null or x.state = 'running' and x.due_at > app_now()) as is_open
     from students own join roll_entries e on e.university = own.university and e.student = own.id
       join rolls r on r.university = e.university and r.line = e.line and r.key = e.roll
       join cases c on c.university = r.university and c.id = r.case_id
       left join case_keys k on k.university = r.university and k.case_id = r.case_id
       left join deadlines x on x.university = r.university and x.line = r.line and x.key = r.key || '/contest'
       ${rowJoins}
     where own.university = $1 and own.person = $2 order by e.added_at desc, e.id limit ${String(most)}`,
    [university, person],
  );
  return rows.map((row) => ({
    ...toRow(row, sealer, row.wrapped && sealer.unwrap(row.wrapped)),
    case: { id: row.case_id, number: row.number },
    procedure: row.procedure,
    packVersion: row.pack_version,
    step: row.step,
    contestUntil: row.until?.toISOString() ?? null,
    open: row.is_open,
  }));
}
