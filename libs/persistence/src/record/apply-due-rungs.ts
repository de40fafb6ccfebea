import type { PlannedRung, RunningDeadline } from '@kelisim/domain';
import type { CaseLedger } from './case-ledger';
import type { LoadedLine } from './loaded-case';
import { recordEvent } from './record-event';

/**
 * Applies what became due by itself before now, in order, each with its own moment: law does not depend on a timer
 * having rung (design §3). Every use case does it before its own act.
 *
 * @returns how many rungs were applied.
 */
export async function applyDueRungsOf(ledger: CaseLedger, line: LoadedLine): Promise<number> {
  for (let applied = 0; ; applied += 1) {
    const due = earliestRung(line);
    if (due === null || Date.parse(due.rung.at) > Date.parse(ledger.context.now)) return applied;
    const { deadline, rung } = due;
    const input = {
      type: 'deadlineReached',
      deadline: deadline.key,
      generation: deadline.generation,
      rung: rung.id,
    } as const;
    const refusal = await recordEvent(ledger, line, input, { effectiveAt: rung.at });
    if (refusal !== null) throw new Error(`a due rung was refused: ${refusal.code}`);
  }
}

function earliestRung(line: LoadedLine): { deadline: RunningDeadline; rung: PlannedRung } | null {
  const coming = line.state.deadlines.flatMap((deadline) => {
    const rung = deadline.rungs[deadline.applied];
    return rung === undefined ? [] : [{ deadline, rung }];
  });
  return coming.sort((a, b) => Date.parse(a.rung.at) - Date.parse(b.rung.at))[0] ?? null;
}
