import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import type { Page, PageRequest } from '../reading/cursor';
import { readCursor, toPage } from '../reading/cursor';
import type { CaseStores } from '../record/case-stores';
import type { SittingState } from './held-sitting';
import { seenCouncil } from './read-councils';
import type { WaitingTask } from './waiting-tasks';
import { waitingTasks } from './waiting-tasks';

/** A sitting in a list. */
export interface SittingListing {
  readonly id: string;
  readonly number: number;
  readonly year: number;
  readonly kind: 'sitting' | 'written';
  readonly state: SittingState;
  readonly plannedFor: string;
  readonly place: string | null;
  readonly deadline: string | null;
  readonly minutesNumber: string | null;
  readonly items: number;
  readonly signed: { readonly chair: boolean; readonly secretary: boolean };
}

interface ListedRow extends Omit<SittingListing, 'plannedFor' | 'deadline' | 'signed'> {
  readonly planned_for: Date;
  readonly deadline: Date | null;
  readonly chair_signed: boolean;
  readonly secretary_signed: boolean;
  readonly cursor_at: string;
  readonly cursor_id: string;
}

/** The sittings of a council, the latest first. @throws DomainError `not-found` */
export async function listSittings(
  q: Queryable,
  who: SessionPerson,
  councilId: string,
  request: PageRequest,
): Promise<Page<SittingListing>> {
  const { council } = await seenCouncil(q, who, councilId);
  const [at, id] = readCursor(request.cursor) ?? [null, null];
  const { rows } = await q.query<ListedRow>(
    `select s.id, s.number, s.year, s.kind, s.state, s.planned_for, s.place, s.deadline, s.minutes_number as "minutesNumber",
       (select count(*)::int from sitting_items i where i.university = s.university and i.sitting = s.id) as items,
       s.chair_signed_at is not null as chair_signed, s.secretary_signed_at is not null as secretary_signed,
       s.planned_for::text as cursor_at, s.id as cursor_id
     from sittings s where s.university = $1 and s.council = $2 and ($3::timestamptz is null or (s.planned_for, s.id) < ($3, $4::uuid))
     order by s.planned_for desc, s.id desc limit $5`,
    [who.university, council.id, at, id, request.limit + 1],
  );
  return toPage(rows, request.limit, (row) => ({
    ...{ id: row.id, number: row.number, year: row.year, kind: row.kind, state: row.state, place: row.place },
    ...{ plannedFor: row.planned_for.toISOString(), deadline: row.deadline?.toISOString() ?? null },
    ...{ minutesNumber: row.minutesNumber, items: row.items },
    signed: { chair: row.chair_signed, secretary: row.secretary_signed },
  }));
}

/** What waits for a council, for whoever has something to do with it. @throws DomainError `not-found` */
export async function readWaiting(
  q: Queryable,
  stores: CaseStores,
  who: SessionPerson,
  councilId: string,
): Promise<readonly WaitingTask[]> {
  const { council } = await seenCouncil(q, who, councilId);
  return await waitingTasks(q, stores, who.university, council);
}
