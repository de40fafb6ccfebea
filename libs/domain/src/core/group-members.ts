import { groupMember } from '../definition/group-definition';
import type { GroupDefinition } from '../definition/group-definition';
import type { Evaluated } from '../expression/expression';
import { evaluateText } from '../expression/expression';
import type { Draft } from './draft';
import type { MembersFact } from './fact';
import type { PositionAddress } from './state';

interface AskedGroup {
  readonly at: PositionAddress;
  /** Without the author, who is not asked about his own case (R48). */
  readonly persons: readonly string[];
}

/** Who is in a working group now. One that is not there, or has nobody to ask, is what an administrator has to mend. */
export function membersOf(draft: Draft, group: GroupDefinition, id: string): Evaluated<AskedGroup> {
  const named = evaluateText(group.of, draft.context);
  if (named.fault !== undefined) return named;
  const { unit, persons } = draft.lookUp({ id, kind: 'members', unit: named.value }) as MembersFact;
  if (unit === null) return { fault: `there is no working group «${named.value}»` };
  const others = persons.filter((person) => person !== draft.case.author.person);
  if (others.length === 0) return { fault: `the working group «${named.value}» has nobody who could be asked` };
  return { value: { at: { position: groupMember, unit }, persons: others } };
}
