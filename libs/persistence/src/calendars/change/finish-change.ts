import type { Actor, Input } from '@kelisim/domain';
import { movedEnd } from '@kelisim/domain';
import { settle } from '../../cases/settle';
import type { Database } from '../../database/database';
import type { Queryable } from '../../database/queryable';
import type { Transaction } from '../../database/transaction';
import { readCalendar } from '../../organisation/read-calendar';
import { applyDueRungsOf } from '../../record/apply-due-rungs';
import type { CaseLedger } from '../../record/case-ledger';
import type { CaseStores } from '../../record/case-stores';
import { loadLedger } from '../../record/load-case';
import type { LoadedLine } from '../../record/loaded-case';
import { recordEvent } from '../../record/record-event';
import type { RecordedChange } from './recorded-change';
import { readRecordedChange } from './recorded-change';

/** A change of a university's calendar. */
export interface ChangeRef {
  readonly university: string;
  readonly id: string;
}

interface PendingMove {
  readonly deadline: string;
  readonly calendar: string;
}

/** What became of a move. */
interface DoneMove {
  readonly deadline: string;
  readonly state: 'moved' | 'skipped';
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Moves the terms of a recorded change that are not moved yet, a transaction for each line: a crash leaves the rest pending, and
 * whoever calls this again, the same request or the worker, ends it. What has ended meanwhile is left alone.
 *
 * @param signal ends it before the next line.
 * @throws the first fault of a line, when all others have been tried.
 */
export async function finishChange(
  database: Database,
  stores: CaseStores,
  ref: ChangeRef,
  signal?: AbortSignal,
): Promise<void> {
  const change = await database.read(ref.university, async (q) => await readRecordedChange(q, ref));
  if (change === null || change.finished) return;
  const faults: unknown[] = [];
  for (const at of await pendingLines(database, ref)) {
    if (signal?.aborted === true) return;
    await database
      .transaction(ref.university, async (tx) => {
        await moveLine(tx, stores, { ref, change, at });
      })
      .catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw faults[0];
  await database.read(ref.university, async (q) => {
    await q.query(
      `update calendar_changes set finished_at = app_now() where university = $1 and id = $2 and finished_at is null
         and not exists (select from calendar_moves m where m.university = $1 and m.change = $2 and m.state = 'pending')`,
      [ref.university, ref.id],
    );
  });
}

interface PendingLine {
  readonly line: string;
  readonly caseId: string;
}

/** The most urgent first. */
async function pendingLines(database: Database, { university, id }: ChangeRef): Promise<readonly PendingLine[]> {
  return await database.read(university, async (q) => {
    const { rows } = await q.query<PendingLine>(
      `select line, case_id as "caseId" from calendar_moves where university = $1 and change = $2 and state = 'pending'
       group by line, case_id order by min(due_before), line`,
      [university, id],
    );
    return rows;
  });
}

interface Moving {
  readonly ref: ChangeRef;
  readonly change: RecordedChange;
  readonly at: PendingLine;
}

async function moveLine(tx: Transaction, stores: CaseStores, { ref, change, at }: Moving): Promise<void> {
  // Line first, as everywhere: of two who finish the same change, the second finds nothing pending.
  const loaded = await loadLedger(tx, stores, ref.university, at);
  if (loaded === null) throw new Error('a line that was to be moved is gone');
  const pending = await holdPending(tx, ref, at.line);
  if (pending.length === 0) return;
  const { ledger, line } = loaded;
  await applyDueRungsOf(ledger, line);
  const done: DoneMove[] = [];
  for (const move of pending) done.push(await moveTerm(ledger, line, change, move));
  await writeDone(tx, ref, at.line, done);
  await settle(ledger);
}

async function holdPending(
  tx: Queryable,
  { university, id }: ChangeRef,
  line: string,
): Promise<readonly PendingMove[]> {
  const { rows } = await tx.query<PendingMove>(
    `select deadline, calendar from calendar_moves where university = $1 and change = $2 and line = $3 and state = 'pending'
     order by deadline for update`,
    [university, id, line],
  );
  return rows;
}

async function moveTerm(
  ledger: CaseLedger,
  line: LoadedLine,
  change: RecordedChange,
  { deadline: key, calendar: version }: PendingMove,
): Promise<DoneMove> {
  const skipped = { deadline: key, state: 'skipped', from: null, to: null } as const;
  const { deadlines, paused, suspendedAt } = line.state;
  const standing = paused.find((stopped) => stopped.key === key);
  const term = standing ?? deadlines.find((running) => running.key === key);
  if (term === undefined) return skipped;
  const calendar = await readCalendar(ledger.context.q, ledger.case.university, version);
  const { outage, basis } = change;
  const bounds = {
    now: ledger.context.now,
    onlyLonger: term.purpose === 'window',
    stoppedAt: standing ? suspendedAt : null,
  };
  const end = movedEnd(term.explanation, { calendar, outage }, bounds);
  if (end === null) return skipped;
  const by: Actor = change.by;
  const input: Input = { type: 'recounted', deadline: key, calendar: version, outage, basis, by };
  const refused = await recordEvent(ledger, line, input, { actor: by });
  return refused === null ? { deadline: key, state: 'moved', from: term.due, to: end.due } : skipped;
}

async function writeDone(
  tx: Queryable,
  { university, id }: ChangeRef,
  line: string,
  done: readonly DoneMove[],
): Promise<void> {
  await tx.query(
    `update calendar_moves m set state = d.state, done_at = app_now(), due_before = coalesce(d.from_due, m.due_before),
       due_after = coalesce(d.to_due, m.due_after)
     from unnest($4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[]) as d (deadline, state, from_due, to_due)
     where m.university = $1 and m.change = $2 and m.line = $3 and m.deadline = d.deadline`,
    [
      ...[university, id, line, done.map(({ deadline }) => deadline), done.map(({ state }) => state)],
      ...[done.map(({ from }) => from), done.map(({ to }) => to)],
    ],
  );
}
