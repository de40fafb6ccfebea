import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../../cases/session-person';
import { isUuid } from '../../database/is-uuid';
import type { Transaction } from '../../database/transaction';
import { keeping, keptPrincipal } from './kept-principal';

interface HeldRow {
  readonly principal: string;
  readonly acting: string;
  readonly kept: boolean;
  readonly revoked_at: Date | null;
  readonly valid_to: Date;
}

/**
 * Ends a substitution before its day, with a reason. From this moment it gives no right; a decision that is being recorded under it
 * comes wholly before, or is refused.
 *
 * @throws DomainError `not-found`, also for one that he neither keeps nor is named in; `forbidden` for whoever is only named as
 *   acting; `not-possible-now` (`why`: it has ended or is revoked already).
 */
export async function revokeSubstitution(
  tx: Transaction,
  who: Pick<SessionPerson, 'university' | 'person'>,
  { id, because }: { readonly id: string; readonly because: string },
): Promise<{ readonly id: string; readonly revokedAt: string }> {
  const row = await holdRow(tx, who, id);
  // Read by a statement of its own: the moment is the one after the wait for whoever decides under it.
  const { rows } = await tx.query<{ revoked_at: Date }>(
    `update substitutions set revoked_at = app_now(), revoked_by = $3, revoked_because = $4
     where university = $1 and id = $2 and revoked_at is null and valid_to > app_now() returning revoked_at`,
    [who.university, id, who.person, because],
  );
  const [revoked] = rows;
  if (revoked === undefined)
    throw new DomainError(
      refuse('not-possible-now', { why: row.revoked_at === null ? 'substitution-over' : 'substitution-revoked' }),
    );
  tx.announce([row.principal, row.acting]);
  return { id, revokedAt: revoked.revoked_at.toISOString() };
}

async function holdRow(
  tx: Transaction,
  who: Pick<SessionPerson, 'university' | 'person'>,
  id: string,
): Promise<HeldRow> {
  const { rows } = isUuid(id)
    ? await tx.query<HeldRow>(
        `${keeping} select s.principal, s.acting, s.revoked_at, s.valid_to, ${keptPrincipal('s.principal')} as kept
         from substitutions s where s.university = $1 and s.id = $3 for update of s`,
        [who.university, who.person, id],
      )
    : { rows: [] };
  const [row] = rows;
  if (row === undefined || !(row.kept || row.acting === who.person)) throw new DomainError(refuse('not-found'));
  if (!row.kept) throw new DomainError(refuse('forbidden'));
  return row;
}
