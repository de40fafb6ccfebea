import type { Explanation } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';

/** Why a sheet is to be closed by its moment (R20): the last control, and the days that were counted from it. */
export interface CloseBasis {
  /** Local date. */
  readonly lastControl: string;
  readonly explanation: Explanation;
}

export type SheetState = 'open' | 'closed' | 'reopened';

/** What a sheet is of. */
export interface SheetSubject {
  /** Code of its kind. */
  readonly kind: string;
  readonly discipline: string;
  readonly group: string;
  readonly period: string;
  /** Null: the whole group. Sorted. */
  readonly students: readonly string[] | null;
}

/** A sheet as its table has it. */
export interface StoredSheet extends SheetSubject {
  readonly id: string;
  readonly department: string;
  /** In the register of sheets; null until it is closed. */
  readonly number: string | null;
  readonly state: SheetState;
  readonly closeBy: Date;
  readonly closeBasis: CloseBasis;
  readonly reopenedBy: string | null;
}

const columns = `s.id, s.kind, s.discipline, s.group_id as "group", s.period, s.students, s.department, s.number, s.state,
  s.close_by as "closeBy", s.close_basis as "closeBasis", s.reopened_by as "reopenedBy"`;

/** A sheet, whoever asks. Null: there is none. */
export async function findSheet(q: Queryable, id: string): Promise<StoredSheet | null> {
  const { rows } = await q.query<StoredSheet>(
    `select ${columns} from sheets s where s.university = app_university() and s.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Locks a sheet: it is closed, reopened and printed by one at a time. Null: there is none. */
export async function holdSheet(tx: Queryable, id: string): Promise<StoredSheet | null> {
  const { rows } = await tx.query<StoredSheet>(
    `select ${columns} from sheets s where s.university = app_university() and s.id = $1 for no key update`,
    [id],
  );
  return rows[0] ?? null;
}

/**
 * Locks all sheets of a group in a discipline, by id. Their state is asked of the locked rows: one that is being closed at
 * this moment is waited for.
 */
export async function holdSheetsOf(
  tx: Queryable,
  of: { readonly discipline: string; readonly group: string },
): Promise<StoredSheet[]> {
  const { rows } = await tx.query<StoredSheet>(
    `select ${columns} from sheets s
     where s.university = app_university() and s.group_id = $1 and s.discipline = $2 order by s.id for no key update`,
    [of.group, of.discipline],
  );
  return rows;
}
