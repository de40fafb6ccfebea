import type { Queryable } from '@kelisim/persistence';
import type { ChangeInEvidence, FoundFacts } from './incident-evidence';
import { changesIn, factsIn } from './incident-evidence';
import { nameChanges } from './name-changes';

/** An incident in the registrar's list. */
export interface ListedIncident {
  readonly id: string;
  readonly kind: string;
  /** Null: the product's own journal. */
  readonly connector: string | null;
  readonly window: { readonly id: string; readonly number: string } | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** The same as people read it. */
  readonly evidence: FoundFacts & { readonly changes: readonly ChangeInEvidence[] };
  /** RFC 3339 in UTC. */
  readonly openedAt: string;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
  readonly resolution: string | null;
}

export interface IncidentFilter {
  readonly resolved: boolean;
  readonly limit: number;
  /** The last incident seen. */
  readonly after: string | null;
}

type IncidentRow = Omit<ListedIncident, 'openedAt' | 'resolvedAt' | 'evidence'> & {
  opened_at: Date;
  resolved_at: Date | null;
};

/** Incidents, the newest first; ids are given in the order of time. */
export async function listIncidents(
  q: Queryable,
  { resolved, limit, after }: IncidentFilter,
): Promise<{ readonly items: readonly ListedIncident[]; readonly next: string | null }> {
  const { rows } = await q.query<IncidentRow>(
    `select i.id, i.kind, i.connector, i.detail, i.opened_at, i.resolved_at, i.resolution, p.short_name as "resolvedBy",
       case when w.id is null then null else json_build_object('id', w.id, 'number', w.number) end as "window"
     from journal_incidents i
       left join windows w on w.university = i.university and w.id = i.window_id
       left join people p on p.university = i.university and p.id = i.resolved_by
     where i.university = app_university() and (i.resolved_at is not null) = $1 and ($2::uuid is null or i.id < $2)
     order by i.id desc limit $3 + 1`,
    [resolved, after, limit],
  );
  const shown = rows.slice(0, limit);
  const changes = shown.map(({ detail }) => changesIn(detail));
  const named = [...(await nameChanges(q, changes.flat()))];
  const items = shown.map(({ opened_at, resolved_at, ...row }, place) => ({
    ...row,
    evidence: { ...factsIn(row.detail), changes: named.splice(0, changes[place]?.length ?? 0) },
    openedAt: opened_at.toISOString(),
    resolvedAt: resolved_at?.toISOString() ?? null,
  }));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
