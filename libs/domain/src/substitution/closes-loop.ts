import type { SubstitutionSpan } from './substitution';
import type { SubstitutionScope } from './substitution-scope';
import { sharedScope } from './substitution-scope';

/** When and in what several substitutions hold together. */
interface Reach {
  /** Milliseconds, half-open. */
  readonly from: number;
  readonly to: number;
  readonly scope: SubstitutionScope;
}

/**
 * Whether a substitution would close a loop: at some moment and in some procedure, whoever acts has somebody act for him, and so on
 * back to where it began. Who acts passes nothing on (A → B and B → C may both stand: C never acts for A), but where everybody
 * of a ring is away, each is told to stand in for the next, and nobody is there at all.
 *
 * @param known those that hold beside it; revoked ones are left out.
 */
export function closesLoop(known: readonly SubstitutionSpan[], added: SubstitutionSpan): boolean {
  const follow = (person: string, reach: Reach, passed: ReadonlySet<string>): boolean => {
    if (person === added.principal) return true;
    if (passed.has(person)) return false;
    return known.some((next) => {
      if (next.principal !== person) return false;
      const both = together(reach, next);
      return both !== null && follow(next.acting, both, new Set([...passed, person]));
    });
  };
  const whole = { from: Date.parse(added.from), to: Date.parse(added.to), scope: added.procedures };
  return follow(added.acting, whole, new Set());
}

function together(reach: Reach, { from, to, procedures }: SubstitutionSpan): Reach | null {
  const both = { from: Math.max(reach.from, Date.parse(from)), to: Math.min(reach.to, Date.parse(to)) };
  const scope = sharedScope(reach.scope, procedures);
  return both.from >= both.to || scope?.length === 0 ? null : { ...both, scope };
}

/** Whether the same person stands in for the same already, on some day and in some procedure of it. */
export const repeats = (known: readonly SubstitutionSpan[], added: SubstitutionSpan): boolean =>
  known.some(
    (other) =>
      other.principal === added.principal &&
      other.acting === added.acting &&
      together({ from: Date.parse(added.from), to: Date.parse(added.to), scope: added.procedures }, other) !== null,
  );
