import type { Author, ItemsState, Language, LineState } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { CaseSealer } from '../sealing/case-sealer';
import type { CaseStores } from './case-stores';
import type { CasePersonal, CurrentDocument, ItemPersonal, LoadedCase, LoadedLine } from './loaded-case';

/** A line as its row says. */
export interface LineRow {
  readonly id: string;
  readonly item_key: string | null;
  readonly item_values: Readonly<Record<string, unknown>> | null;
  readonly state: LineState;
  readonly head: Buffer;
  readonly documents: Readonly<Record<string, CurrentDocument>>;
  readonly line_personal: Buffer | null;
}

/** A case as its rows say. */
export interface CaseRow {
  readonly case_id: string;
  readonly procedure: string;
  readonly version: string;
  readonly number: string;
  readonly language: Language;
  readonly filed_at: Date;
  readonly status: 'open' | 'suspended' | 'ended';
  readonly outcome: string | null;
  readonly header: { readonly author: Author };
  readonly items: ItemsState | null;
  readonly personal: Buffer;
  readonly wrapped: Buffer;
  readonly parent_case: string | null;
  readonly parent_line: string | null;
  readonly parent_child: string | null;
}

/** What {@link LineRow} is read from, for a line `l`. */
export const lineColumns = 'l.id, l.item_key, l.item_values, l.state, l.head, l.documents, l.personal as line_personal';
const caseColumns = `c.id as case_id, c.procedure, c.version, c.number, c.language, c.filed_at, c.status, c.outcome, c.header, c.items,
  c.personal, c.parent_case, c.parent_line, c.parent_child`;

/** Which line: the case's own has the case's id. */
export interface LineAddress {
  readonly line: string;
  readonly caseId: string;
}

/** Both rows are locked for the main line, so that both are read as they are after the wait; for an item only its own. */
export async function lockLine(
  q: Queryable,
  university: string,
  { line, caseId }: LineAddress,
): Promise<(CaseRow & LineRow) | null> {
  const { rows } = await q.query<CaseRow & LineRow>(
    `select ${lineColumns}, ${caseColumns}, k.wrapped
     from lines l join cases c on c.university = l.university and c.id = l.case_id
       join case_keys k on k.university = c.university and k.case_id = c.id
     where l.university = $1 and l.id = $2 and l.case_id = $3 for update of ${line === caseId ? 'l, c' : 'l'}`,
    [university, line, caseId],
  );
  return rows[0] ?? null;
}

/** Locks lines in order of id, items before the case's own line (design §3 «Lock order»). */
export async function lockLines(q: Queryable, university: string, ids: readonly string[]): Promise<void> {
  await q.query(
    `select id from lines where university = $1 and id = any ($2::uuid[]) order by (id = case_id), id for update`,
    [university, ids],
  );
}

/** Locks the main line of a case whose item is already locked, and reads anew what the item's act did not hold. */
export async function lockMainLine(
  context: { readonly q: Queryable; readonly stores: CaseStores },
  own: LoadedCase,
  main: LoadedLine,
): Promise<void> {
  const row = await lockLine(context.q, own.university, { line: main.id, caseId: own.id });
  if (row === null) throw new Error('the main line of a case is gone');
  main.state = row.state;
  main.head = row.head;
  main.documents = row.documents;
  own.status = row.status;
  own.outcome = row.outcome;
  own.items = row.items;
  own.personal = context.stores.sealer.open<CasePersonal>(own.key, row.personal);
}

export async function readItemHeads(q: Queryable, own: LoadedCase): Promise<readonly (readonly [string, string])[]> {
  const { rows } = await q.query<{ item_key: string; head: Buffer }>(
    'select item_key, head from lines where university = $1 and case_id = $2 and item_key is not null',
    [own.university, own.id],
  );
  return rows.map((row) => [row.item_key, row.head.toString('hex')] as const);
}

/** Opens the sealed part of a line. */
export function toLine(row: LineRow, sealer: CaseSealer, key: Buffer): LoadedLine {
  return {
    id: row.id,
    isNew: false,
    itemKey: row.item_key,
    itemValues: row.item_values,
    state: row.state,
    head: row.head,
    documents: row.documents,
    personal: row.line_personal === null ? null : sealer.open<ItemPersonal>(key, row.line_personal),
  };
}
