/** How many of those who are asked at a stage must agree. */
export type Needed =
  /** Everybody who does not abstain, and at least one. */
  | { readonly kind: 'all' }
  /** So many; 1 is «any one». */
  | { readonly kind: 'count'; readonly count: number }
  /** So many in a hundred of all who were asked, rounded up; who abstains does not agree. */
  | { readonly kind: 'percent'; readonly percent: number };

/** @returns how many must agree where so many are asked and so many of them abstain. */
export function requiredOf(needed: Needed, asked: number, abstained: number): number {
  switch (needed.kind) {
    case 'all':
      return Math.max(1, asked - abstained);
    case 'count':
      return needed.count;
    case 'percent':
      // In whole numbers: 0.6 × 5 must not become 3.0000000000000004.
      return Math.max(1, Math.floor((needed.percent * asked + 99) / 100));
  }
}
