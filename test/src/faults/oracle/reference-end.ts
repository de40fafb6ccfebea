/** One line of a case, as far as its end depends on it. */
export interface ReferenceLine {
  readonly isItem: boolean;
  /** Outcomes of decisions in their order: `step:outcome`. */
  readonly decisions: readonly string[];
  /** How its window ended, if it had one that has ended. */
  readonly window: 'closed' | 'lapsed' | 'revoked' | null;
  /** Marks changed under it. */
  readonly changes: number;
}

/**
 * The end that the regulation gives a journal correction with these decisions; null while it stands open. Written from the
 * regulation and not from the engine, so that the one can be held against the other.
 */
export function referenceEnd(lines: readonly ReferenceLine[], wasRecalled: boolean): string | null {
  if (wasRecalled) return 'recalled';
  const main = lines.find(({ isItem }) => !isItem);
  if (main?.decisions.at(-1) === 'visa:refuse') return 'refused';
  const ends = lines.filter(({ isItem }) => isItem).map(referenceItemEnd);
  if (ends.length === 0 || ends.includes(null)) return null;
  return ['corrected', 'unchanged'].find((end) => ends.includes(end)) ?? 'refused';
}

/** The end of one faculty's part. */
function referenceItemEnd({ decisions, window, changes }: ReferenceLine): string | null {
  const last = decisions.at(-1);
  if (last === 'council:refuse' || last === 'reopen:refuse') return 'refused';
  if (window !== 'closed' && window !== 'lapsed') return null;
  return changes > 0 ? 'corrected' : 'unchanged';
}
