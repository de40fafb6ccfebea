import { instantText } from '../../database/instant-text';
import type { Queryable } from '../../database/queryable';
import type { CalendarBasis } from '../record-layer';
import type { MovedCounts } from './calendar-act';

/** A recorded act, with how far it has come. */
export interface ListedChange {
  readonly id: string;
  readonly unit: string;
  readonly kind: 'layer' | 'outage';
  /** The layer that it recorded. */
  readonly layer: number | null;
  readonly outage: { readonly from: string; readonly to: string } | null;
  readonly basis: CalendarBasis;
  readonly recordedBy: { readonly id: string; readonly name: string };
  readonly recordedAt: string;
  /** What it was to move. */
  readonly counts: MovedCounts;
  /** Of the terms of cases: moved, ended before their turn, still to be moved. */
  readonly moved: number;
  readonly skipped: number;
  readonly pending: number;
  readonly finishedAt: string | null;
}

/** The acts that moved running terms, the newest first. `id` names one of them. */
export async function listChanges(
  q: Queryable,
  university: string,
  {
    limit,
    after = null,
    id = null,
  }: { readonly limit: number; readonly after?: string | null; readonly id?: string | null },
): Promise<{ readonly items: readonly ListedChange[]; readonly next: string | null }> {
  const { rows } = await q.query<ListedChange>(
    `select h.id, h.unit, h.kind, h.layer, h.basis, h.counts, ${instantText('h.recorded_at')} as "recordedAt",
       case when h.kind = 'outage' then json_build_object('from', ${instantText('h.outage_from')}, 'to', ${instantText('h.outage_to')}) end as outage,
       json_build_object('id', p.id, 'name', p.name) as "recordedBy",
       case when h.finished_at is not null then ${instantText('h.finished_at')} end as "finishedAt", m.moved, m.skipped, m.pending
     from calendar_changes h join people p on p.university = h.university and p.id = h.recorded_by, lateral (
       select count(*) filter (where state = 'moved')::int as moved, count(*) filter (where state = 'skipped')::int as skipped,
         count(*) filter (where state = 'pending')::int as pending
       from calendar_moves m where m.university = h.university and m.change = h.id
     ) m
     where h.university = $1 and ($3::uuid is null or h.id = $3) and ($2::uuid is null or (h.recorded_at, h.id) < (
       select last.recorded_at, last.id from calendar_changes last where last.university = $1 and last.id = $2))
     order by h.recorded_at desc, h.id desc limit $4`,
    [university, after, id, limit + 1],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
