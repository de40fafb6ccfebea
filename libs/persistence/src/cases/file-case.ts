import type { Language } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Database } from '../database/database';
import type { CaseStores } from '../record/case-stores';
import { attachToCase } from './attach-to-case';
import type { Idempotency } from './idempotency';
import { readKeptAnswer, replayOf } from './idempotency';
import { openOwnCase } from './open-own-case';
import type { SessionPerson } from './session-person';
import { settle } from './settle';

export interface FilingRequest {
  readonly procedure: string;
  readonly form: unknown;
  /** Ids of uploaded attachments. */
  readonly attachments: readonly string[];
  /** Language of the case's papers. */
  readonly language: Language;
}

export interface FiledCase {
  readonly id: string;
  readonly number: string;
  readonly procedure: string;
  readonly version: string;
  readonly state: 'open' | 'suspended' | 'ended';
}

/**
 * Files a case: the form is checked field by field, the case gets its number, its first paper is fixed and the first
 * task stands in somebody's inbox, all in one transaction.
 *
 * @throws DomainError `procedure-unknown`, `forbidden` (no position that may start it), `form-invalid` with the fields,
 *   `idempotency-key-reused`.
 */
export async function fileCase(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  request: FilingRequest,
  idempotency: Idempotency | null,
): Promise<FiledCase> {
  const pack = await stores.packs.current(who.university, request.procedure);
  if (pack === null) throw new DomainError(refuse('procedure-unknown', { procedure: request.procedure }));
  return await database.transaction(who.university, async (q) => {
    const kept = await readKeptAnswer(q, who.university, who.person, idempotency);
    const replay = replayOf<FiledCase>(kept, idempotency);
    if (replay !== null) return replay;
    const ledger = await openOwnCase(q, stores, pack, who, { form: request.form, language: request.language });
    const answer: FiledCase = {
      id: ledger.case.id,
      number: ledger.case.number,
      procedure: pack.definition.procedure,
      version: pack.version,
      state: ledger.case.status,
    };
    await settle(ledger, idempotency && { person: who.person, ...idempotency, status: 201, answer });
    await attachToCase(q, who, ledger.case.id, request.attachments);
    return answer;
  });
}
