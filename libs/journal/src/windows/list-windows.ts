import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { StoredWindow } from './window';
import { scopeOf, windowColumns } from './window';

export const windowStates = ['requested', 'open', 'closed'] as const;
export type WindowState = (typeof windowStates)[number];

/** A window in the register, with the decisions that moved its end. Moments are RFC 3339 in UTC. */
export interface ListedWindow {
  readonly id: string;
  /** As it stands in the register; the cursor of a list. */
  readonly number: string;
  readonly state: WindowState;
  readonly case: { readonly id: string; readonly number: string };
  readonly holder: { readonly id: string; readonly name: string };
  readonly discipline: { readonly id: string; readonly name: LocalizedText };
  readonly group: { readonly id: string; readonly name: string };
  readonly scope: ReturnType<typeof scopeOf>;
  /** Which journal it is of: `built-in`, or the code of a connector (R28). */
  readonly adapter: string;
  readonly requestedAt: string;
  /** Null, as the end is, until the opening is recorded. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly closedAt: string | null;
  readonly closedHow: 'closed' | 'lapsed' | 'revoked' | null;
  readonly extensions: readonly {
    readonly closesBefore: string;
    readonly closesAfter: string;
    readonly basis: string;
    readonly decidedBy: string;
    readonly recordedAt: string;
  }[];
}

export interface WindowFilter {
  readonly state: WindowState;
  /** Only his own; null: everybody's. */
  readonly holder: string | null;
  readonly limit: number;
  /** The number of the last window seen. */
  readonly after: string | null;
}

interface ListedRow extends StoredWindow {
  readonly case: ListedWindow['case'];
  readonly by: ListedWindow['holder'];
  readonly of_discipline: ListedWindow['discipline'];
  readonly of_group: ListedWindow['group'];
  readonly adapter: string;
  readonly requested_at: Date;
  readonly closed_how: ListedWindow['closedHow'];
  readonly extensions: ListedWindow['extensions'];
}

const conditions: Readonly<Record<WindowState, string>> = {
  requested: 'w.closed_at is null and w.opens_at is null',
  open: 'w.closed_at is null and w.closes_at > moment.now',
  closed: '(w.closed_at is not null or w.closes_at <= moment.now)',
};

/** The windows of a state, the newest number first. */
export async function listWindows(
  q: Queryable,
  { state, holder, limit, after }: WindowFilter,
): Promise<{ readonly items: readonly ListedWindow[]; readonly next: string | null }> {
  const { rows } = await q.query<ListedRow>(
    `select ${windowColumns}, w.adapter, w.requested_at, w.closed_how,
       json_build_object('id', c.id, 'number', c.number) as case,
       json_build_object('id', p.id, 'name', p.short_name) as by,
       json_build_object('id', d.id, 'name', d.name) as of_discipline,
       json_build_object('id', g.id, 'name', g.name) as of_group,
       (select coalesce(json_agg(json_build_object('closesBefore', e.closes_before, 'closesAfter', e.closes_after, 'basis', e.basis,
          'decidedBy', b.short_name, 'recordedAt', e.recorded_at) order by e.id), '[]')
        from window_extensions e join people b on b.university = e.university and b.id = e.decided_by
        where e.university = w.university and e.window_id = w.id) as extensions
     from windows w
       join cases c on c.university = w.university and c.id = w.case_id
       join people p on p.university = w.university and p.id = w.holder
       join disciplines d on d.university = w.university and d.id = w.discipline
       join student_groups g on g.university = w.university and g.id = w.group_id, (select app_now() as now) moment
     where w.university = app_university() and ${conditions[state]} and ($1::uuid is null or w.holder = $1)
       and ($2::text is null or w.number < $2)
     order by w.number desc limit $3 + 1`,
    [holder, after, limit],
  );
  const items = rows.slice(0, limit).map((row) => toListed(row, state));
  return { items, next: rows.length > limit ? (items.at(-1)?.number ?? null) : null };
}

function toListed(row: ListedRow, state: WindowState): ListedWindow {
  const { id, number, adapter } = row;
  return {
    ...{ id, number, state, adapter, case: row.case, holder: row.by },
    discipline: row.of_discipline,
    group: row.of_group,
    scope: scopeOf(row),
    requestedAt: row.requested_at.toISOString(),
    opensAt: moment(row.opens_at),
    closesAt: moment(row.closes_at),
    closedAt: moment(row.closed_at),
    closedHow: row.closed_how,
    extensions: row.extensions.map((extension) => ({
      ...extension,
      closesBefore: new Date(extension.closesBefore).toISOString(),
      closesAfter: new Date(extension.closesAfter).toISOString(),
      recordedAt: new Date(extension.recordedAt).toISOString(),
    })),
  };
}

const moment = (at: Date | null): string | null => at?.toISOString() ?? null;
