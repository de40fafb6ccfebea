/** A length of time as a pack writes it: «2 days», «3 working days», «PT4H». */
export type Term =
  /** Days counted by the pack's rule. */
  | { readonly kind: 'days'; readonly days: number; readonly count: 'calendar' | 'working' | 'pack' }
  /** Used up in working time alone, in milliseconds of it. */
  | { readonly kind: 'working-time'; readonly milliseconds: number }
  /** An exact stretch of time, in milliseconds. */
  | { readonly kind: 'duration'; readonly milliseconds: number };
