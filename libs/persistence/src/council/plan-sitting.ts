import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import { newId } from '../database/new-id';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from '../record/case-stores';
import { emptyHead } from '../record/event-bytes';
import { councilCapacity } from './council-capacity';
import { holdSitting, requireSecretary } from './held-sitting';
import { lockCouncil } from './lock-council';
import { putOnAgenda } from './put-on-agenda';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';
import { readRules } from './seats';

/** What a secretary plans. */
export interface SittingPlan {
  readonly kind: 'sitting' | 'written';
  /** RFC 3339. */
  readonly plannedFor: string;
  readonly place: string | null;
  /** Of a written vote: until when ballots are taken. RFC 3339. */
  readonly deadline: string | null;
  /** Whether everything that waits goes on its agenda at once. */
  readonly takeWaiting: boolean;
}

/**
 * Plans a council's sitting, or a written vote between sittings (R05). What waits for the council goes on its agenda.
 *
 * @throws DomainError `not-found`, `forbidden`, `sitting-no-rules`, `sitting-past`, `form-invalid`.
 */
export async function planSitting(
  tx: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  councilId: string,
  plan: SittingPlan,
): Promise<ActedSitting> {
  // Two plans at once would take the same number.
  const council = await lockCouncil(tx, who.university, councilId);
  const capacity = await councilCapacity(tx, who, council);
  requireSecretary(capacity);
  if ((await readRules(tx, who.university, council.id)) === null) throw new DomainError(refuse('sitting-no-rules'));
  refusePast(plan, capacity.now);
  const id = newId();
  await tx.query(
    `insert into sittings (university, id, council, year, number, kind, planned_for, place, deadline, state, sequence, head)
     select u.id, $2, $3, y.year, (select coalesce(max(s.number), 0) + 1 from sittings s where s.university = u.id and s.council = $3 and s.year = y.year),
       $4, $5, $6, $7, 'planned', 0, $8
     from universities u, lateral (select extract(year from $5::timestamptz at time zone u.zone)::int as year) y where u.id = $1`,
    [who.university, id, council.id, plan.kind, plan.plannedFor, plan.place, plan.deadline, emptyHead],
  );
  const held = await holdSitting(tx, who, id);
  const { kind, plannedFor, place, deadline } = plan;
  await recordAct(tx, who, held, { type: 'planned', data: { kind, plannedFor, place, deadline, number: held.number } });
  if (plan.takeWaiting) await putOnAgenda(tx, stores, who, held, null);
  return actedOn(held);
}

/** Nobody plans further ahead: a later date is a slip of the pen. */
const mostAhead = 366 * 24 * 3_600_000;

function refusePast({ kind, plannedFor, deadline }: SittingPlan, now: string): void {
  if (Date.parse(plannedFor) <= Date.parse(now)) throw new DomainError(refuse('sitting-past'));
  const fault = (rule: string, path = '/deadline'): DomainError =>
    new DomainError({ code: 'form-invalid', fields: [{ path, rule }] });
  const latest = Date.parse(now) + mostAhead;
  if (Date.parse(plannedFor) > latest) throw fault('too-far-ahead', '/plannedFor');
  if (deadline !== null && Date.parse(deadline) > latest) throw fault('too-far-ahead');
  if (kind === 'written' && deadline === null) throw fault('required');
  if (kind === 'sitting' && deadline !== null) throw fault('not-asked');
  if (deadline !== null && Date.parse(deadline) <= Date.parse(plannedFor)) throw fault('end-before-start');
}
