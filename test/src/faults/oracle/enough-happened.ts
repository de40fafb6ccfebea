import { failpointNames } from '@kelisim/platform';
import type { DrillOptions } from '../drill-options';
import { isBusy } from '../in-flight';
import type { Load } from '../load/load';
import type { FaultDone } from '../nemesis';
import type { Finding } from './finding';

/** A drill in which everything failed proves nothing (reliability §1, Restate): then it is void. */
const LEAST_SHARE = 0.9;

/** The load was answered, no walk broke off, every fault was done and came at a busy moment, and everything came back. */
export function enoughHappened(
  { operations, faults: brokenWalks }: Load,
  done: readonly FaultDone[],
  { rounds }: DrillOptions,
): Finding {
  const violations = [...brokenWalks, ...operations.oddities.map((oddity) => `an unexpected answer: ${oddity}`)];
  if (operations.successShare < LEAST_SHARE)
    violations.push(`void: ${(operations.successShare * 100).toFixed(1)} % of the operations succeeded`);
  for (const target of ['api', 'worker', 'renderer', 'temporal']) {
    const kills = done.filter((fault) => fault.fault === 'kill' && fault.target === target);
    const busy = kills.filter(({ inFlight }) => isBusy(inFlight));
    if (busy.length < rounds)
      violations.push(`void: ${target} was killed ${kills.length} times, ${busy.length} of them at a busy moment`);
  }
  for (const point of failpointNames)
    if (!done.some((fault) => fault.point === point && fault.backMs !== null))
      violations.push(`void: ${point} was not reached`);
  const lost = done.filter(({ backMs }) => backMs === null);
  violations.push(...lost.map(({ fault, target }) => `${target} did not come back after ${fault}`));
  if ((done.find(({ fault }) => fault === 'outage')?.endedMeanwhile ?? 0) === 0)
    violations.push('no case reached its end while Temporal was away');
  return {
    question: 'enough happened, and everything came back',
    checked: operations.total('succeeded'),
    violations,
    figures: {
      successShare: Number(operations.successShare.toFixed(4)),
      repeated: operations.total('repeated'),
      gaveUp: operations.total('gaveUp'),
      refusedByLaw: operations.total('refused'),
    },
  };
}
