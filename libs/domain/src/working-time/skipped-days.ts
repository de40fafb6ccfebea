import { dateOf } from './day-number';
import type { SkippedStretch } from './explanation';

type Reason = Omit<SkippedStretch, 'date' | 'until'>;

/** Gathers days that did not count into stretches of one reason each. */
export class SkippedDays {
  private readonly stretches: { from: number; to: number; reason: Reason }[] = [];

  /** Days come in order. */
  add(day: number, reason: Reason): void {
    const last = this.stretches.at(-1);
    if (last?.to === day - 1 && isSame(last.reason, reason)) last.to = day;
    else this.stretches.push({ from: day, to: day, reason });
  }

  told(): SkippedStretch[] {
    return this.stretches.map(({ from, to, reason }) => ({
      date: dateOf(from),
      ...(to > from ? { until: dateOf(to) } : {}),
      ...reason,
    }));
  }
}

const isSame = (one: Reason, other: Reason): boolean =>
  one.why === other.why && nameOf(one) === nameOf(other) && one.provisional === other.provisional;

/** Names come from data: equal ones are not one object. */
const nameOf = ({ name }: Reason): string | undefined => (typeof name === 'object' ? name.en : name);
