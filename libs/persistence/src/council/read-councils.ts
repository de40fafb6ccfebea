import type { CouncilRole, CouncilRules, CouncilSeat, LocalizedText, SubstitutionOrder } from '@kelisim/domain';
import { DomainError, mayRecordCouncil, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import { isUuid } from '../database/is-uuid';
import type { Queryable } from '../database/queryable';
import { moment } from '../reading/moment';
import { councilCapacity, currentSeat, keepsCouncil } from './council-capacity';
import type { CouncilRow } from './council-row';
import type { SittingState } from './held-sitting';
import { councilColumns } from './council-row';
import type { NamedSeat } from './seats';
import { readRules, readSeats, rulesInForce } from './seats';

/** A council that concerns a person. */
export interface CouncilListing {
  readonly id: string;
  readonly kind: string;
  readonly unit: string;
  readonly title: LocalizedText;
  readonly roles: readonly CouncilRole[];
  readonly keeps: boolean;
  readonly rules: CouncilRules | null;
  readonly next: {
    readonly id: string;
    readonly number: number;
    readonly kind: 'sitting' | 'written';
    readonly state: SittingState;
    readonly plannedFor: string;
  } | null;
}

/** The councils in which somebody has a seat or whose sittings he runs; of whoever records their orders all. */
export async function listCouncils(q: Queryable, who: SessionPerson): Promise<readonly CouncilListing[]> {
  const { rows } = await q.query<CouncilListing>(
    `select ${councilColumns}, ${keepsCouncil} as keeps, ${rulesInForce('c.university', 'c.id')} as rules,
       array(select m.role from council_members m where m.university = c.university and m.council = c.id and m.person = $2::uuid
         and ${currentSeat('m')}) as roles,
       (select json_build_object('id', s.id, 'number', s.number, 'kind', s.kind, 'state', s.state, 'plannedFor', s.planned_for)
        from sittings s where s.university = c.university and s.council = c.id and s.state in ('open', 'planned')
        order by s.state, s.planned_for, s.id limit 1) as next
     from councils c where c.university = $1 and ($3 or ${keepsCouncil} or exists (select from council_members m
       where m.university = c.university and m.council = c.id and m.person = $2::uuid and ${currentSeat('m')}))
     order by c.kind, c.id`,
    [who.university, who.person, mayRecordCouncil(who.appointments)],
  );
  return rows.map((row) => ({
    ...row,
    next: row.next && { ...row.next, plannedFor: new Date(row.next.plannedFor).toISOString() },
  }));
}

/** An order that gave a council rules or a composition. */
export interface CouncilOrderRow {
  readonly id: string;
  readonly order: SubstitutionOrder;
  readonly from: string;
  readonly rules: CouncilRules | null;
  readonly composition: readonly (CouncilSeat & { readonly name: string })[] | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** A council with whom it is made of and how it decides. */
export interface CouncilDetail {
  readonly council: CouncilRow;
  readonly roles: readonly CouncilRole[];
  readonly keeps: boolean;
  readonly mayRecord: boolean;
  readonly seats: readonly NamedSeat[];
  readonly rules: CouncilRules | null;
  readonly orders: readonly CouncilOrderRow[];
}

/** @throws DomainError `not-found`, also for whoever has nothing to do with the council. */
export async function readCouncil(q: Queryable, who: SessionPerson, id: string): Promise<CouncilDetail> {
  const { council, capacity } = await seenCouncil(q, who, id);
  const { rows } = await q.query<
    Omit<CouncilOrderRow, 'from' | 'recordedAt'> & { valid_from: Date; recorded_at: Date }
  >(
    `select o.id, json_build_object('number', o.order_number, 'date', o.order_date) as order, o.valid_from, o.rules,
       (select json_agg(json_build_object('person', s.person, 'role', s.role, 'name', p.name)) from json_to_recordset(o.composition::json)
          as s(person uuid, role text) join people p on p.university = o.university and p.id = s.person) as composition,
       r.short_name as "recordedBy", o.recorded_at
     from council_orders o join people r on r.university = o.university and r.id = o.recorded_by
     where o.university = $1 and o.council = $2 order by o.valid_from desc, o.recorded_at desc limit 50`,
    [who.university, council.id],
  );
  return {
    council,
    ...{ roles: capacity.roles, keeps: capacity.keeps, mayRecord: mayRecordCouncil(who.appointments) },
    seats: await readSeats(q, who.university, council.id),
    rules: await readRules(q, who.university, council.id),
    orders: rows.map(({ valid_from: from, recorded_at: at, ...order }) => ({
      ...order,
      ...{ from: moment(from) ?? '', recordedAt: moment(at) ?? '' },
    })),
  };
}

/** @throws DomainError `not-found` for whoever neither has a seat, nor runs it, nor records its orders. */
export async function seenCouncil(
  q: Queryable,
  who: SessionPerson,
  id: string,
): Promise<{ council: CouncilRow; capacity: Awaited<ReturnType<typeof councilCapacity>> }> {
  const { rows } = isUuid(id)
    ? await q.query<CouncilRow>(`select ${councilColumns} from councils c where c.university = $1 and c.id = $2`, [
        who.university,
        id,
      ])
    : { rows: [] };
  const [council] = rows;
  if (council === undefined) throw new DomainError(refuse('not-found', { council: id }));
  const capacity = await councilCapacity(q, who, council);
  if (capacity.roles.length === 0 && !capacity.keeps && !mayRecordCouncil(who.appointments))
    throw new DomainError(refuse('not-found', { council: id }));
  return { council, capacity };
}
