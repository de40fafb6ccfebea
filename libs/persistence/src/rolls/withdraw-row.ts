import { DomainError, refuse } from '@kelisim/domain';
import { answerOnce } from '../cases/answer-once';
import type { Idempotency } from '../cases/idempotency';
import type { SessionPerson } from '../cases/session-person';
import { settle } from '../cases/settle';
import type { Database } from '../database/database';
import type { CaseStores } from '../record/case-stores';
import { recordEvent } from '../record/record-event';
import { actOnRows } from './act-on-rows';
import type { RowAnswer, RowRequest } from './contest-row';
import { holdSheet } from './hold-sheet';

/**
 * The author takes one row back, with a reason; the others stay. Where nothing is left to decide the sheet goes on.
 *
 * @throws DomainError `not-found` (also for whoever has not filed the case), `reason-required`, `not-possible-now`, `case-suspended`.
 */
export async function withdrawRow(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  caseId: string,
  { row, reason }: RowRequest,
  idempotency: Idempotency | null,
): Promise<RowAnswer> {
  return await database.transaction(
    who.university,
    async (q) =>
      await answerOnce(q, who, { idempotency, status: 200 }, async () => {
        const sheet = await holdSheet(q, stores, who, caseId);
        const { ledger, line, roll, by } = sheet;
        if (ledger.case.author.person !== who.person) throw new DomainError(refuse('not-found', { case: caseId }));
        const act = { wanted: { places: [row] }, act: () => ({ type: 'withdrawn', reason, by }) as const };
        const refused = await actOnRows(q, sheet, [act]);
        if (refused !== null) throw new DomainError(refused);
        // The core says whether anything is left to wait for; usually there is.
        await recordEvent(ledger, line, { type: 'rollCounted', roll });
        await settle(ledger);
        return { row, status: 'withdrawn' };
      }),
  );
}
