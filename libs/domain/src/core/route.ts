import type { Branch } from '../definition/step-definition';
import type { Evaluated } from '../expression/expression';
import { evaluateCondition } from '../expression/expression';
import type { Draft } from './draft';

/** The target of the first branch whose condition holds. A condition that gives no boolean is a fault, not «false». */
export function choose(draft: Draft, branches: readonly Branch[]): Evaluated<Branch['to']> {
  for (const branch of branches) {
    if (branch.when === null) return { value: branch.to };
    const holds = evaluateCondition(branch.when, draft.context);
    if (holds.fault !== undefined) return { fault: holds.fault };
    if (holds.value) return { value: branch.to };
  }
  return { fault: 'no branch holds' };
}
