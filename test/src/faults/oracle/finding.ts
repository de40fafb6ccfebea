/** What one question of the oracle found. */
export interface Finding {
  readonly question: string;
  /** How many things were looked at. */
  readonly checked: number;
  /** Each in a sentence; none where everything is as it must be. */
  readonly violations: readonly string[];
  /** Numbers worth knowing beside. */
  readonly figures?: Readonly<Record<string, number>>;
}
