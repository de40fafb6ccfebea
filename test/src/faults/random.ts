import { createHash } from 'node:crypto';

/** Pseudo-random numbers of which a seed gives the same on every machine. */
export class Random {
  private count = 0;

  constructor(private readonly seed: string) {}

  /** A number in [0, 1). */
  next(): number {
    this.count += 1;
    return createHash('sha256').update(`${this.seed}/${this.count}`).digest().readUInt32LE(0) / 2 ** 32;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  between(least: number, most: number): number {
    return Math.floor(least + this.next() * (most - least));
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[Math.floor(this.next() * list.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }
}
