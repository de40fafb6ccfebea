import { say } from '../say';
import { Random } from '../random';
import { Cast } from './cast';
import { Ledger } from './ledger';
import { Operations } from './operations';
import type { WalkEnd } from './walk-case';
import { walkCase } from './walk-case';

/** People at work, from the start of a drill to its end. */
export class Load {
  readonly ledger = new Ledger();
  readonly operations = new Operations();
  readonly ends: Partial<Record<WalkEnd, number>> = {};
  readonly faults: string[] = [];
  private stopping = false;
  private walkers: readonly Promise<void>[] = [];

  async start(addresses: readonly string[], { seed, walkers }: { seed: string; walkers: number }): Promise<void> {
    const cast = await Cast.gather(addresses, this);
    this.walkers = Array.from({ length: walkers }, async (_, number) => {
      await this.walk(new Random(`${seed}/${number}`), cast);
    });
  }

  get endedCases(): number {
    return this.ends.ended ?? 0;
  }

  /** Lets everybody finish what he has begun. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.walkers);
  }

  private async walk(random: Random, cast: Cast): Promise<void> {
    while (!this.stopping) {
      try {
        const end = await walkCase(random, cast);
        this.ends[end] = (this.ends[end] ?? 0) + 1;
      } catch (error) {
        // A walk that breaks off is a finding; the others go on.
        const fault = error instanceof Error ? error.message : String(error);
        this.faults.push(fault);
        say(`a walk broke off: ${fault}`);
      }
    }
  }
}
