import { DomainError } from '@kelisim/domain';
import { Injectable } from '@nestjs/common';

/** Codes that a source may get wrong within the period: plenty for typing, nothing for guessing. */
const most = 30;
/** Milliseconds. */
const period = 60_000;
const mostSources = 10_000;

/** Slows down who guesses codes. Kept in this process: a code has far too many possibilities for a few processes to matter. */
@Injectable()
export class AttemptMeter {
  private readonly misses = new Map<string, { count: number; until: number }>();

  /** @throws DomainError `too-many-attempts` */
  check(source: string): void {
    const known = this.misses.get(source);
    if (known === undefined || known.until <= performance.now() || known.count < most) return;
    throw new DomainError({
      code: 'too-many-attempts',
      data: { wait: Math.ceil((known.until - performance.now()) / 1000) },
    });
  }

  countMiss(source: string): void {
    const now = performance.now();
    const known = this.misses.get(source);
    if (known !== undefined && known.until > now) known.count += 1;
    else {
      if (this.misses.size >= mostSources) this.misses.clear();
      this.misses.set(source, { count: 1, until: now + period });
    }
  }
}
