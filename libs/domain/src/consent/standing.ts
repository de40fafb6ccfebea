import type { Needed } from './needed';
import { requiredOf } from './needed';

/** What an answer says of the question; `neutral` abstains. */
export type Consent = 'agrees' | 'returns' | 'refuses' | 'neutral';

/** What a stage of an approval has come to. `unmet`: too many abstained, and nobody refused. */
export type Standing = 'open' | 'passed' | 'returned' | 'refused' | 'unmet';

export interface Stage {
  readonly needed: Needed;
  /** One refusal or return ends the round at once, or everybody is heard who can still change its result. */
  readonly refusal: 'ends' | 'heard';
  /** One for each who is asked; null while he has not answered. */
  readonly answers: readonly (Consent | null)[];
}

/**
 * Where a stage stands (R03, R35): the only rule by which answers become a result, whatever order they came in.
 *
 * Where all must agree and everybody is heard, the stage waits for the last one, for each may have something to say. Where some
 * of many are enough, it ends as soon as the rest cannot change its result any more.
 */
export function standingOf({ needed, refusal, answers }: Stage): Standing {
  const count = (wanted: Consent | null): number => answers.filter((answer) => answer === wanted).length;
  const [open, agreed, abstained] = [count(null), count('agrees'), count('neutral')];
  const against = count('refuses') > 0 ? 'refused' : count('returns') > 0 ? 'returned' : null;
  if (against !== null && refusal === 'ends') return against;
  if (needed.kind === 'all') {
    if (open > 0) return 'open';
    return against ?? (agreed > 0 ? 'passed' : 'unmet');
  }
  const required = requiredOf(needed, answers.length, abstained);
  if (agreed >= required) return 'passed';
  if (agreed + open >= required) return 'open';
  return against ?? 'unmet';
}
