import type { LocalizedText } from '../definition/localized-text';
import type { CouncilRules } from './council-rules';
import type { QuorumStanding } from './quorum';
import type { Ballot, VoteResult } from './vote-result';

/** One question of the minutes, with everything that was said on it. */
export interface MinutesItem {
  readonly number: string;
  readonly title: LocalizedText;
  readonly author: string;
  /** The secretary's own wording; null: the usual one is printed, in the language of the print. */
  readonly question: string | null;
  readonly state: 'decided' | 'postponed' | 'withdrawn';
  /** The outcome in words; null where nothing was decided. */
  readonly decision: LocalizedText | null;
  readonly result: VoteResult | null;
  readonly votes: readonly { readonly name: string; readonly vote: Ballot }[];
  readonly recused: readonly string[];
  readonly resolution: string | null;
  readonly remarks: string | null;
  readonly reason: string | null;
}

/** What minutes say, fixed when the sitting is closed (R05). */
export interface SittingMinutes {
  readonly council: LocalizedText;
  readonly unit: LocalizedText;
  readonly number: string;
  /** Local date of the opening. */
  readonly date: string;
  readonly kind: 'sitting' | 'written';
  readonly place: string | null;
  /** RFC 3339. */
  readonly openedAt: string;
  readonly closedAt: string;
  readonly deadline: string | null;
  readonly chair: string;
  readonly secretary: string;
  readonly present: readonly { readonly name: string; readonly role: 'chair' | 'secretary' | 'member' | 'alternate' }[];
  readonly absent: readonly string[];
  readonly quorum: QuorumStanding;
  readonly rules: CouncilRules;
  readonly items: readonly MinutesItem[];
}
