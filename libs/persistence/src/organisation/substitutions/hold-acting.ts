import type { ActingBasis, Refusal } from '@kelisim/domain';
import { DomainError, inScope, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../../cases/session-person';
import type { Queryable } from '../../database/queryable';

/** Whose task somebody acts on, and in what. */
export interface ActingOn {
  readonly principal: string;
  readonly procedure: string;
  /** RFC 3339: the moment the right is asked for. */
  readonly now: string;
  /** The post at which the task stands; null for one that stands with the person. */
  readonly at: { readonly position: string; readonly unit: string } | null;
  /** Whether the task is the principal's at this moment. */
  readonly isPrincipals: boolean;
}

/** By what right somebody acts for another. */
export interface HeldActing extends ActingBasis {
  readonly principal: { readonly person: string; readonly shortName: string };
}

interface ActingRow {
  readonly id: string;
  readonly number: string;
  readonly date: string;
  readonly valid_from: Date;
  readonly valid_to: Date;
  readonly procedures: readonly string[] | null;
  readonly revoked_at: Date | null;
  readonly short_name: string;
  readonly held_once: boolean;
}

/**
 * The substitution by which somebody acts, held until the transaction ends: whoever revokes it waits, so that no decision is
 * recorded under one that is revoked already. Lock order: after item and case.
 *
 * @throws DomainError `not-acting` with `why` where he did act for this person once: the order has ended or was revoked, does not
 *   name the procedure, or the principal has left the post. `not-found` for everybody else.
 */
export async function holdActing(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  acting: ActingOn,
): Promise<HeldActing> {
  const { principal, procedure, now, at } = acting;
  const { rows } = await q.query<ActingRow>(
    `select s.id, s.order_number as number, s.order_date::text as date, s.valid_from, s.valid_to, s.procedures, s.revoked_at, p.short_name,
       exists (select from appointments a where a.university = $1 and a.person = $3 and a.position = $4 and a.unit = $5) as held_once
     from substitutions s join people p on p.university = s.university and p.id = s.principal
     where s.university = $1 and s.acting = $2 and s.principal = $3 and s.valid_from <= app_now()
     order by s.recorded_at desc, s.id for share of s`,
    [who.university, who.person, principal, at?.position ?? null, at?.unit ?? null],
  );
  const running = rows.filter(({ revoked_at: end, valid_to: to }) => end === null && Date.parse(now) < to.getTime());
  const row = running.find(({ procedures }) => inScope(procedures, procedure));
  if (row === undefined || !acting.isPrincipals) throw new DomainError(whyNot(rows, running, acting));
  return {
    substitution: row.id,
    order: { number: row.number, date: row.date },
    from: row.valid_from.toISOString(),
    to: row.valid_to.toISOString(),
    principal: { person: principal, shortName: row.short_name },
  };
}

function whyNot(
  rows: readonly ActingRow[],
  running: readonly ActingRow[],
  { isPrincipals, procedure }: ActingOn,
): Refusal {
  const [last] = rows;
  if (last === undefined || !(isPrincipals || last.held_once)) return refuse('not-found');
  const name = last.short_name;
  const { number, date } = last;
  const order = { number, date };
  if (running.length === 0)
    return refuse('not-acting', { why: last.revoked_at === null ? 'acting-over' : 'acting-revoked', name, order });
  if (!running.some(({ procedures }) => inScope(procedures, procedure)))
    return refuse('not-acting', { why: 'acting-out-of-scope', name, order });
  return refuse('not-acting', { why: 'principal-left', name, order });
}
