import type { Council, CouncilOrderRequest, CouncilRole, CouncilRules, QuorumRule } from '../api/generated/model';

/** A seat that is being entered; `key` holds it in its place while it is moved. */
export interface SeatDraft {
  readonly key: string;
  readonly person: string | null;
  readonly role: CouncilRole;
}

/** Rules with their numbers as they are typed. */
export interface RulesDraft extends Omit<CouncilRules, 'quorum'> {
  readonly quorum: QuorumRule['kind'];
  readonly part: number;
  readonly of: number;
  readonly count: number;
}

/** What has been entered of an order about a council; dates are local, `YYYY-MM-DD`, and empty until they are told. */
export interface OrderDraft {
  readonly number: string;
  readonly date: string;
  readonly from: string;
  readonly seats: readonly SeatDraft[];
  readonly rules: RulesDraft;
}

/** What most regulations say, where the council has no rules yet. */
const usual: CouncilRules = {
  quorum: { kind: 'more-than-half' },
  majority: { share: 'more-than-half', of: 'present' },
  voting: 'roll',
  castingVote: true,
  secretaryVotes: false,
  recording: 'sittings-only',
};

/** An order begins with what is in force. */
export function draftOf({ members, rules }: Pick<Council, 'members' | 'rules'>, today: string): OrderDraft {
  const { quorum, ...rest } = rules ?? usual;
  return {
    ...{ number: '', date: '', from: today },
    seats: members.map(({ person, role }) => ({ key: person, person, role })),
    rules: {
      ...rest,
      ...{ quorum: quorum.kind, part: 2, of: 3, count: 3 },
      ...(quorum.kind === 'part' ? { part: quorum.part, of: quorum.of } : {}),
      ...(quorum.kind === 'number' ? { count: quorum.count } : {}),
    },
  };
}

/** What is sent, the rules only where they are others than those in force; null while something is lacking. */
export function orderOf(draft: OrderDraft, council: Pick<Council, 'members' | 'rules'>): CouncilOrderRequest | null {
  const { date, from, seats, rules } = draft;
  const number = draft.number.trim();
  const members = seats.flatMap(({ person, role }) => (person === null ? [] : [{ person, role }]));
  if (number === '' || date === '' || from === '' || members.length < seats.length || members.length === 0) return null;
  const asked = rulesOf(rules);
  const isSame = council.rules !== null && sameRules(asked, rulesOf(draftOf(council, from).rules));
  return { order: { number, date }, from, members, ...(isSame ? {} : { rules: asked }) };
}

const sameRules = (one: CouncilRules, other: CouncilRules): boolean => JSON.stringify(one) === JSON.stringify(other);

function rulesOf({ quorum, part, of, count, ...rest }: RulesDraft): CouncilRules {
  const rule: QuorumRule =
    quorum === 'part' ? { kind: quorum, part, of } : quorum === 'number' ? { kind: quorum, count } : { kind: quorum };
  const { majority, voting, castingVote, secretaryVotes, recording } = rest;
  return {
    quorum: rule,
    majority: { share: majority.share, of: majority.of },
    ...{ voting, castingVote, secretaryVotes, recording },
  };
}

/** The seats with one of them moved up or down. */
export function moved<T>(rows: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const to = from + by;
  if (to < 0 || to >= rows.length) return rows;
  const changed = [...rows];
  const [row] = changed.splice(from, 1);
  if (row !== undefined) changed.splice(to, 0, row);
  return changed;
}
