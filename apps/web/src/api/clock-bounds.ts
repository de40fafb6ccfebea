/** Between what the server's clock is ahead of this machine's, in milliseconds (negative when it is behind). */
export interface ClockBounds {
  readonly least: number;
  readonly most: number;
}

/** What one answer tells: its `Date`, cut to whole seconds, was written after the question and before the answer came. */
export interface ClockSample {
  readonly date: number;
  readonly asked: number;
  readonly answered: number;
}

const WHOLE_SECOND = 1000;

/**
 * Narrows what is known of the server's clock by one more answer. An answer that contradicts what was known before means
 * that one of the clocks was set: then only the new answer counts.
 */
export function narrowed(known: ClockBounds | null, { date, asked, answered }: ClockSample): ClockBounds {
  const told = { least: date - answered, most: date + WHOLE_SECOND - asked };
  if (known === null) return told;
  const both = { least: Math.max(known.least, told.least), most: Math.min(known.most, told.most) };
  return both.least <= both.most ? both : told;
}

/** How much to add to this machine's clock. Nothing while it may be right: a good clock is not made worse by guessing. */
export function correction(known: ClockBounds | null): number {
  if (known === null || (known.least <= 0 && known.most >= 0)) return 0;
  return Math.round((known.least + known.most) / 2);
}
