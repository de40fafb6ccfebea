import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { JournalReader } from '../reading/journal-reader';
import type { Basis } from './basis';
import { basisFaults } from './basis';
import { momentHere } from './moment-here';
import { holdJournal } from './record-assignment';
import { refuseForm } from './refuse-form';

/**
 * Ends an assignment before time: from this moment on it gives no right any more, and whoever writes by it just now is
 * refused. What was written stays. Whoever may record one may revoke it.
 *
 * @throws DomainError `not-found`, `forbidden`, `form-invalid`, `not-possible-now` when it is revoked already.
 */
export async function revokeAssignment(
  tx: Queryable,
  actor: JournalReader,
  { id, basis }: { readonly id: string; readonly basis: Basis },
): Promise<{ readonly revokedAt: string }> {
  const { rows } = await tx.query<{ journal: string }>(
    'select journal from teaching_assignments where university = app_university() and id = $1',
    [id],
  );
  const [found] = rows;
  if (found === undefined) throw new DomainError({ code: 'not-found' });
  await holdJournal(tx, actor, found.journal);
  refuseForm(basisFaults(basis, (await momentHere(tx)).today));
  const revoked = await tx.query<{ revoked_at: Date }>(
    `update teaching_assignments set revoked_at = app_now(), revoked_by = $2, revocation = $3
     where university = app_university() and id = $1 and revoked_at is null returning revoked_at`,
    [id, actor.person, JSON.stringify(basis)],
  );
  const [row] = revoked.rows;
  if (row === undefined) throw new DomainError({ code: 'not-possible-now' });
  return { revokedAt: row.revoked_at.toISOString() };
}
