import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import type { Page, PageRequest } from '../reading/cursor';
import { moment } from '../reading/moment';
import type { FoundRoll } from './may-read-roll';
import { findRoll } from './may-read-roll';
import { pageByPlace, readPlace } from './place-cursor';

/** One who was asked to read, and whether he has. */
export interface SheetReader {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
  readonly unit: string | null;
  readonly status: 'open' | 'confirmed' | 'dropped' | 'missed' | 'cancelled';
  readonly askedAt: string;
  readonly at: string | null;
  readonly copy: boolean | null;
}

/** Who was asked, who has confirmed and when, and who has not (R37). */
export interface AcquaintanceSheet {
  readonly roll: FoundRoll;
  readonly counts: Readonly<Record<SheetReader['status'], number>>;
  readonly page: Page<SheetReader>;
}

interface ReaderRow {
  id: string;
  place: number;
  name: string;
  position: string | null;
  unit: string | null;
  status: SheetReader['status'];
  added_at: Date;
  acted_at: Date | null;
  copy: boolean | null;
}

/** @throws DomainError `not-found`. */
export async function readAcquaintanceSheet(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  caseId: string,
  request: PageRequest & { readonly show: 'all' | 'unread' },
): Promise<AcquaintanceSheet> {
  const roll = await findRoll(q, who, caseId, 'acquaint');
  const counted = await q.query<{ status: SheetReader['status']; count: number }>(
    'select status, count(*)::int as count from roll_entries where university = $1 and line = $2 and roll = $3 group by status',
    [who.university, roll.line, roll.key],
  );
  const { rows } = await q.query<ReaderRow>(
    `select e.id, e.place, p.name, e.position, e.unit, e.status, e.added_at, e.acted_at, e.copy
     from roll_entries e join people p on p.university = e.university and p.id = e.person
     where e.university = $1 and e.line = $2 and e.roll = $3 and e.place > $4 and ($5::boolean or e.status in ('open', 'missed'))
     order by e.place limit $6`,
    [who.university, roll.line, roll.key, readPlace(request.cursor), request.show === 'all', request.limit + 1],
  );
  const none = { open: 0, confirmed: 0, dropped: 0, missed: 0, cancelled: 0 };
  return {
    roll,
    counts: { ...none, ...Object.fromEntries(counted.rows.map(({ status, count }) => [status, count])) },
    page: pageByPlace(rows, request.limit, (row) => ({
      ...{ id: row.id, name: row.name, position: row.position, unit: row.unit, status: row.status },
      ...{ askedAt: row.added_at.toISOString(), at: moment(row.acted_at), copy: row.copy },
    })),
  };
}
