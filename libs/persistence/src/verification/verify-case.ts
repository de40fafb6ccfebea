import { DomainError, refuse } from '@kelisim/domain';
import type { CaseRef } from '../cases/apply-due-rungs';
import type { Database } from '../database/database';
import type { CaseStores } from '../record/case-stores';
import type { BrokenRow } from './broken-row';
import { replayCase } from './replay-case';
import { readStoredCase } from './stored-case';
import { verifyChain } from './verify-chain';
import { verifyRolls } from './verify-rolls';
import { verifyRequests } from './verify-requests';
import { verifyRevisions } from './verify-revisions';
import { verifyWitnesses } from './verify-witnesses';

/** What the verification of a case found. */
export interface CaseVerification {
  readonly caseId: string;
  readonly events: number;
  /** False for an erased case: its chain was verified, its content cannot be replayed any more. */
  readonly replayed: boolean;
  /** The first broken row; null when everything holds. */
  readonly broken: BrokenRow | null;
}

/**
 * Verifies a case from its rows alone, at one moment: the chains over the stored bytes, then a replay of all events through
 * the core with the recorded facts, then the decisions, open tasks, requests and
 * papers that people are shown. It changes nothing and locks nothing.
 *
 * @throws DomainError `not-found`.
 */
export async function verifyCase(database: Database, stores: CaseStores, ref: CaseRef): Promise<CaseVerification> {
  const stored = await database.snapshot(ref.university, async (q) => await readStoredCase(q, ref));
  if (stored === null) throw new DomainError(refuse('not-found', { case: ref.caseId }));
  const { wrapped } = stored;
  const found = { caseId: ref.caseId, events: stored.events.length, replayed: false };
  const chain = verifyChain(stored);
  const { definition } = await stores.packs.get(ref.university, stored.procedure, stored.version);
  if (chain !== null || wrapped === null) return { ...found, broken: chain ?? verifyRolls(stored, definition, null) };
  const key = stores.sealer.unwrap(wrapped);
  const unseal = (sealed: Buffer): Record<string, unknown> => stores.sealer.open(key, sealed);
  const broken =
    replayCase(stored, definition, unseal) ??
    verifyRolls(stored, definition, unseal) ??
    verifyWitnesses(stored) ??
    verifyRequests(stored) ??
    verifyRevisions(stored);
  return { ...found, replayed: true, broken };
}
