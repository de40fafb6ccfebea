import type { Refusal } from '@kelisim/domain';
import { contestKey, DomainError, isSettlingKey, refuse } from '@kelisim/domain';
import { answerOnce } from '../cases/answer-once';
import type { Idempotency } from '../cases/idempotency';
import type { SessionPerson } from '../cases/session-person';
import { settle } from '../cases/settle';
import type { Database } from '../database/database';
import type { Queryable } from '../database/queryable';
import type { CaseStores } from '../record/case-stores';
import { recordEvent } from '../record/record-event';
import type { HeldSheet } from './act-on-rows';
import { actOnRows, addressOf } from './act-on-rows';
import { holdEntries } from './held-entries';
import { holdSheet } from './hold-sheet';

/** A row of a case's sheet, by its place, and what is said of it. */
export interface RowRequest {
  readonly row: number;
  readonly reason: string;
}

/** Where the row stands now. */
export interface RowAnswer {
  readonly row: number;
  readonly status: 'contested' | 'withdrawn';
}

/**
 * Contests a decided row, with a reason (R29): by the student whom it concerns, or by whom the pack names. The other rows go on.
 *
 * @throws DomainError `not-found` (also for a row that does not concern him), `reason-required`, `not-possible-now` (`why`: it
 *   cannot be contested, or not any more), `case-suspended`.
 */
export async function contestRow(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  caseId: string,
  request: RowRequest,
  idempotency: Idempotency | null,
): Promise<RowAnswer> {
  return await database.transaction(
    who.university,
    async (q) =>
      await answerOnce(q, who, { idempotency, status: 200 }, async () => {
        const sheet = await holdSheet(q, stores, who, caseId);
        const { ledger, line, roll, by } = sheet;
        await checkConcerned(q, who, sheet, request.row);
        if (line.state.roll?.phase === 'settling')
          throw new DomainError(refuse('not-possible-now', { why: 'too-late' }));
        const { row, reason } = request;
        stop(
          await actOnRows(q, sheet, [{ wanted: { places: [row] }, act: () => ({ type: 'contested', reason, by }) }]),
        );
        // One task for all that are contested while it is open.
        if (!line.state.tasks.some(({ key }) => isSettlingKey(key)))
          stop(await recordEvent(ledger, line, { type: 'rowContested', roll, by }, { actor: by }));
        await settle(ledger);
        return { row, status: 'contested' };
      }),
  );
}

/** What is refused is undone wholly. */
function stop(refused: Refusal | null): void {
  if (refused !== null) throw new DomainError(refused);
}

async function checkConcerned(q: Queryable, who: SessionPerson, sheet: HeldSheet, row: number): Promise<void> {
  const missing = new DomainError(refuse('not-found', { row }));
  const [entry] = await holdEntries(q, addressOf(sheet), { places: [row] });
  if (entry === undefined) throw missing;
  const { contest } = sheet.step.rows;
  const asked = sheet.line.state.tasks.find(({ key }) => key === contestKey(sheet.roll))?.address;
  const at = asked?.kind === 'position' ? asked.at : null;
  const { rows } = await q.query<{ student: boolean; named: boolean }>(
    `select exists (select from students s where s.university = $1 and s.id = $3::uuid and s.person = $2) as student,
       exists (select from appointments a where a.university = $1 and a.person = $2 and a.position = $4::text and a.unit = $5::uuid
         and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())) as named`,
    [who.university, who.person, entry.student, at?.position ?? null, at?.unit ?? null],
  );
  const concerned = (rows[0]?.student === true && contest?.student === true) || rows[0]?.named === true;
  if (!concerned) throw missing;
}
