import type { QuorumRule } from './council-rules';

/** Whether enough are there, and what was counted. */
export interface QuorumStanding {
  readonly rule: QuorumRule;
  /** Seats that count. */
  readonly base: number;
  readonly needed: number;
  readonly present: number;
  readonly holds: boolean;
}

/** How many of so many seats a quorum needs. */
export function quorumNeeded(rule: QuorumRule, base: number): number {
  switch (rule.kind) {
    case 'more-than-half':
      return Math.floor(base / 2) + 1;
    case 'two-thirds':
      return Math.ceil((2 * base) / 3);
    case 'part':
      return Math.ceil((rule.part * base) / rule.of);
    case 'number':
      return rule.count;
  }
}

/** Whether there is a quorum (R05). Of a council without seats nobody is a quorum. */
export function quorumOf(rule: QuorumRule, base: number, present: number): QuorumStanding {
  const needed = quorumNeeded(rule, base);
  return { rule, base, needed, present, holds: present > 0 && present >= needed };
}
