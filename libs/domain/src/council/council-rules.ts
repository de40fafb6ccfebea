/** How many of the composition must be there, or have sent their ballot. */
export type QuorumRule =
  | { readonly kind: 'more-than-half' }
  | { readonly kind: 'two-thirds' }
  /** `part` of `of`, e.g. 3 of 4. */
  | { readonly kind: 'part'; readonly part: number; readonly of: number }
  | { readonly kind: 'number'; readonly count: number };

/** How many votes «for» adopt: of those present, of the whole composition, or of the votes for and against. */
export interface MajorityRule {
  readonly share: 'more-than-half' | 'two-thirds';
  readonly of: 'present' | 'composition' | 'cast';
}

/** The rules of a council as its order gives them (R05). */
export interface CouncilRules {
  readonly quorum: QuorumRule;
  readonly majority: MajorityRule;
  /** Hands together, or each by name: the same arithmetic, printed otherwise. */
  readonly voting: 'open' | 'roll';
  /** With as many for as against, the chair's vote counts once more. */
  readonly castingVote: boolean;
  /** Whether the secretary belongs to those who vote. */
  readonly secretaryVotes: boolean;
  /** `sittings-only`: a task of this council is decided by a sitting alone; `allowed`: its secretary may also record one held on paper. */
  readonly recording: 'allowed' | 'sittings-only';
}

export const councilRoles = ['chair', 'secretary', 'member', 'alternate'] as const;
export type CouncilRole = (typeof councilRoles)[number];

/** A person's seat in a composition. Alternates stand in the order in which they are called. */
export interface CouncilSeat {
  readonly person: string;
  readonly role: CouncilRole;
}

/** What is wrong with rules or a composition that an order is to give, each by the path of its field. */
export interface CouncilFault {
  readonly path: string;
  readonly rule:
    'quorum-part' | 'quorum-exceeds' | 'chair-missing' | 'chairs-several' | 'secretaries-several' | 'member-twice';
}

/** Faults of rules by themselves: a part larger than the whole. */
export function rulesFaults({ quorum }: Pick<CouncilRules, 'quorum'>): readonly CouncilFault[] {
  return quorum.kind === 'part' && quorum.part > quorum.of ? [{ path: '/quorum/part', rule: 'quorum-part' }] : [];
}

/** Faults of a composition: one chair, at most one secretary, nobody twice, and as many as the quorum asks for. */
export function compositionFaults(seats: readonly CouncilSeat[], rules: CouncilRules | null): readonly CouncilFault[] {
  const holding = (role: CouncilRole): number => seats.filter((seat) => seat.role === role).length;
  const fault = (broken: boolean, path: string, rule: CouncilFault['rule']): readonly CouncilFault[] =>
    broken ? [{ path, rule }] : [];
  const seen = new Set<string>();
  const twice = seats.flatMap(({ person }, index) => {
    const again = seen.has(person);
    seen.add(person);
    return fault(again, `/members/${String(index)}/person`, 'member-twice');
  });
  const exceeds = rules?.quorum.kind === 'number' && rules.quorum.count > fullSeats(seats, rules).length;
  return [
    ...fault(holding('chair') === 0, '/members', 'chair-missing'),
    ...fault(holding('chair') > 1, '/members', 'chairs-several'),
    ...fault(holding('secretary') > 1, '/members', 'secretaries-several'),
    ...twice,
    ...fault(exceeds, '/members', 'quorum-exceeds'),
  ];
}

/** Those whose seats are counted: chair and members, the secretary where he votes. Alternates have none of their own. */
export function fullSeats(
  seats: readonly CouncilSeat[],
  { secretaryVotes }: Pick<CouncilRules, 'secretaryVotes'>,
): readonly string[] {
  return seats
    .filter(({ role }) => role === 'chair' || role === 'member' || (role === 'secretary' && secretaryVotes))
    .map(({ person }) => person);
}
