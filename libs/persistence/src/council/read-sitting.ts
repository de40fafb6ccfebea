import type { CouncilRules, Definition, SittingMinutes } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import { isUuid } from '../database/is-uuid';
import type { Queryable } from '../database/queryable';
import type { CaseStores } from '../record/case-stores';
import type { Floor } from './floor';
import { readFloor } from './floor';
import type { CouncilRow } from './council-row';
import type { SittingState } from './held-sitting';
import type { AgendaItem } from './items';
import { readItems } from './items';
import { seenCouncil } from './read-councils';
import { readRules } from './seats';

/** A case on the agenda with what its reader needs of the case. */
export interface ReadItem extends AgendaItem {
  readonly number: string;
  readonly procedure: string;
  readonly definition: Definition;
  readonly step: string;
  readonly outcomes: readonly string[];
  readonly author: { readonly person: string; readonly name: string };
  readonly due: string | null;
  /** Whether the case still waits for the council; an item whose case went on by itself is withdrawn when it is pressed. */
  readonly waits: boolean;
}

/** A signature under minutes. */
export interface MinutesSignature {
  readonly name: string;
  readonly at: string;
}

/** A sitting as whoever belongs to its council sees it. */
export interface SittingDetail {
  readonly id: string;
  readonly council: CouncilRow;
  readonly roles: Awaited<ReturnType<typeof seenCouncil>>['capacity']['roles'];
  readonly keeps: boolean;
  readonly now: string;
  readonly number: number;
  readonly year: number;
  readonly kind: 'sitting' | 'written';
  readonly state: SittingState;
  readonly plannedFor: string;
  readonly place: string | null;
  readonly deadline: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly cancelledBecause: string | null;
  readonly minutesNumber: string | null;
  readonly minutesDate: string | null;
  readonly minutes: SittingMinutes | null;
  readonly signatures: { readonly chair: MinutesSignature | null; readonly secretary: MinutesSignature | null };
  readonly version: number;
  /** Those of the opening, or, before it, those in force. */
  readonly rules: CouncilRules | null;
  readonly floor: Floor;
  readonly items: readonly ReadItem[];
}

interface SittingRow {
  readonly id: string;
  readonly council: string;
  readonly number: number;
  readonly year: number;
  readonly kind: SittingDetail['kind'];
  readonly state: SittingState;
  readonly planned_for: Date;
  readonly place: string | null;
  readonly deadline: Date | null;
  readonly opened_at: Date | null;
  readonly closed_at: Date | null;
  readonly cancelled_because: string | null;
  readonly minutes_number: string | null;
  readonly minutes_date: string | null;
  readonly minutes: SittingMinutes | null;
  readonly chair_name: string | null;
  readonly chair_at: Date | null;
  readonly secretary_name: string | null;
  readonly secretary_at: Date | null;
  readonly rules: CouncilRules | null;
  readonly sequence: number;
}

/** @throws DomainError `not-found`, also for whoever has nothing to do with the council. */
export async function readSitting(
  q: Queryable,
  stores: CaseStores,
  who: SessionPerson,
  id: string,
): Promise<SittingDetail> {
  const { rows } = isUuid(id) ? await q.query<SittingRow>(sittingStatement, [who.university, id]) : { rows: [] };
  const [row] = rows;
  if (row === undefined) throw new DomainError(refuse('not-found', { sitting: id }));
  const { council, capacity } = await seenCouncil(q, who, row.council);
  const { university } = who;
  const floor = await readFloor(q, { university, id, kind: row.kind, council });
  return {
    ...{ id, council, roles: capacity.roles, keeps: capacity.keeps, now: capacity.now, floor },
    ...{
      number: row.number,
      year: row.year,
      kind: row.kind,
      state: row.state,
      place: row.place,
      version: row.sequence,
    },
    ...{ plannedFor: row.planned_for.toISOString(), deadline: inText(row.deadline) },
    ...{ openedAt: inText(row.opened_at), closedAt: inText(row.closed_at), cancelledBecause: row.cancelled_because },
    ...{ minutesNumber: row.minutes_number, minutesDate: row.minutes_date, minutes: row.minutes },
    signatures: {
      chair: signature(row.chair_name, row.chair_at),
      secretary: signature(row.secretary_name, row.secretary_at),
    },
    rules: row.rules ?? (await readRules(q, university, council.id)),
    items: await withCases(q, stores, university, await readItems(q, university, id)),
  };
}

const inText = (at: Date | null): string | null => at?.toISOString() ?? null;
const signature = (name: string | null, at: Date | null): MinutesSignature | null =>
  name === null || at === null ? null : { name, at: at.toISOString() };

const sittingStatement = `select s.id, s.council, s.number, s.year, s.kind, s.state, s.planned_for, s.place, s.deadline, s.opened_at, s.closed_at,
    s.cancelled_because, s.minutes_number, s.minutes_date::text, s.minutes, s.rules, s.sequence,
    h.short_name as chair_name, s.chair_signed_at as chair_at, k.short_name as secretary_name, s.secretary_signed_at as secretary_at
  from sittings s left join people h on h.university = s.university and h.id = s.chair_signed_by
    left join people k on k.university = s.university and k.id = s.secretary_signed_by
  where s.university = $1 and s.id = $2`;

interface CaseRow {
  readonly item: string;
  readonly number: string;
  readonly procedure: string;
  readonly version: string;
  readonly step: string;
  readonly outcomes: readonly string[];
  readonly author: string;
  readonly author_name: string;
  readonly due_at: Date | null;
  readonly state: string;
}

async function withCases(
  q: Queryable,
  stores: CaseStores,
  university: string,
  items: readonly AgendaItem[],
): Promise<readonly ReadItem[]> {
  const { rows } = await q.query<CaseRow>(
    `select i.id as item, c.number, c.procedure, c.version, t.step, t.outcomes, c.author, p.short_name as author_name, t.due_at, t.state
     from unnest($2::uuid[]) asked join sitting_items i on i.university = $1 and i.id = asked
       join cases c on c.university = i.university and c.id = i.case_id join tasks t on t.university = i.university and t.id = i.task
       join people p on p.university = c.university and p.id = c.author`,
    [university, items.map(({ id }) => id)],
  );
  const read: ReadItem[] = [];
  for (const item of items) {
    const row = rows.find((one) => one.item === item.id);
    if (row === undefined) throw new Error('an item without its case');
    const { definition } = await stores.packs.get(university, row.procedure, row.version);
    read.push({
      ...item,
      ...{ number: row.number, procedure: row.procedure, definition, step: row.step, outcomes: row.outcomes },
      author: { person: row.author, name: row.author_name },
      ...{ due: row.due_at?.toISOString() ?? null, waits: row.state === 'open' },
    });
  }
  return read;
}
