import { armFailpoint, failpointNames, failpointReached } from '@kelisim/platform';
import type { FailpointDetail, FailpointName } from '@kelisim/platform';
import { setTimeout as pause } from 'node:timers/promises';
import type { DrillOptions } from './drill-options';
import type { InFlight } from './in-flight';
import { isBusy, whatIsInFlight } from './in-flight';
import type { Load } from './load/load';
import { Random } from './random';
import { say } from './say';
import type { DrillStage, Target } from './stage/drill-stage';
import { until } from './until';

/** One fault that was done to the product. */
export interface FaultDone {
  readonly fault: 'kill' | 'stand-still' | 'failpoint' | 'outage';
  readonly target: Target;
  /** What the machine was doing at that moment. */
  readonly inFlight: InFlight;
  /** Milliseconds until a new process was there (and answered, for the API); null where none came. */
  readonly backMs: number | null;
  readonly point?: FailpointName;
  readonly detail?: FailpointDetail;
  /** Cases that reached their end during an outage. */
  readonly endedMeanwhile?: number;
}

const BUSY_WITHIN_MS = 20_000;
const BACK_WITHIN_MS = 45_000;
const REACHED_WITHIN_MS = 45_000;
const STAND_STILL_MS = 10_000;

/** Does one fault after another to the product while the load runs. */
export class Nemesis {
  readonly done: FaultDone[] = [];
  private readonly random: Random;

  constructor(
    private readonly stage: DrillStage,
    private readonly load: Load,
    private readonly options: DrillOptions,
  ) {
    this.random = new Random(`${options.seed}/nemesis`);
  }

  /** Everything that a drill consists of, in its order. */
  async run(): Promise<void> {
    const { rounds, calmMs } = this.options;
    await pause(calmMs);
    for (let round = 0; round < rounds; round += 1)
      for (const target of ['worker', 'renderer', 'api', 'temporal'] as const) await this.kill(target);
    for (const target of ['renderer', 'worker'] as const) await this.standStill(target);
    for (const point of failpointNames) await this.reachFailpoint(point);
    await this.outage();
    await pause(calmMs);
  }

  private async kill(target: Target): Promise<void> {
    const busy = await this.untilBusy();
    if (target === 'api') await this.untilWithinDecision();
    const inFlight = { ...busy, requests: this.load.operations.underWay };
    const pid = this.pidOf(target);
    process.kill(pid, 'SIGKILL');
    const backMs = await this.untilBack(target, pid);
    await this.note({ fault: 'kill', target, inFlight, backMs });
  }

  /** A decision takes some tens of milliseconds: the API must die somewhere within one. */
  private async untilWithinDecision(): Promise<void> {
    do {
      await this.load.operations.nextAct();
      await pause(this.random.between(0, 40));
    } while (this.load.operations.underWay === 0);
  }

  /** Frozen, not dead: its work must be taken from it, and what it does when it wakes must be in vain. */
  private async standStill(target: Target): Promise<void> {
    const inFlight = await this.untilBusy();
    const pid = this.pidOf(target);
    process.kill(pid, 'SIGSTOP');
    await pause(STAND_STILL_MS);
    process.kill(pid, 'SIGCONT');
    await this.note({ fault: 'stand-still', target, inFlight, backMs: 0 });
  }

  private async reachFailpoint(point: FailpointName): Promise<void> {
    const inFlight = await this.untilBusy();
    const target = point === 'decision.before-answer' ? 'api' : 'worker';
    const pid = this.pidOf(target);
    armFailpoint(this.stage.failpoints, point);
    await until(REACHED_WITHIN_MS, () => failpointReached(this.stage.failpoints, point) !== null);
    const detail = failpointReached(this.stage.failpoints, point);
    const backMs = detail === null ? null : await this.untilBack(target, pid);
    await this.note({ fault: 'failpoint', target, point, inFlight, backMs, detail: detail ?? {} });
  }

  /** Temporal is away for a whole drive: cases must come to their ends without it. */
  private async outage(): Promise<void> {
    const inFlight = await this.untilBusy();
    await this.stage.stopTemporal();
    say('Temporal is stopped');
    const before = this.load.endedCases;
    await pause(this.options.outageMs);
    const endedMeanwhile = this.load.endedCases - before;
    const begun = performance.now();
    await this.stage.startTemporal();
    const backMs = Math.round(performance.now() - begun);
    await this.note({ fault: 'outage', target: 'temporal', inFlight, backMs, endedMeanwhile });
  }

  /** Waits for a moment at which a request, an activity and a render are under way; takes the next best where none comes. */
  private async untilBusy(): Promise<InFlight> {
    let inFlight = await whatIsInFlight(this.stage, this.load);
    await until(BUSY_WITHIN_MS, async () => {
      inFlight = await whatIsInFlight(this.stage, this.load);
      return isBusy(inFlight);
    });
    return inFlight;
  }

  private pidOf(target: Target): number {
    const pid = this.stage.pidOf(target);
    if (pid === undefined) throw new Error(`there is no ${target} to hit`);
    return pid;
  }

  private async untilBack(target: Target, formerPid: number): Promise<number | null> {
    return await until(BACK_WITHIN_MS, async () => {
      const pid = this.stage.pidOf(target);
      if (pid === undefined || pid === formerPid) return false;
      if (target !== 'api') return true;
      const answer = await fetch(`${this.stage.address}/api/health/ready`, { signal: AbortSignal.timeout(2_000) });
      await answer.body?.cancel();
      return answer.ok;
    });
  }

  private async note(fault: FaultDone): Promise<void> {
    this.done.push(fault);
    const { requests, events, renders } = fault.inFlight;
    const flight = `${requests} requests, ${events} events, ${renders} papers in flight`;
    say(`${fault.fault} ${fault.point ?? fault.target} (${flight}), back after ${fault.backMs ?? '∞'} ms`);
    await pause(this.options.calmMs);
  }
}
