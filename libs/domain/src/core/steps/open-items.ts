import type { EachDefinition, StepDefinition } from '../../definition/step-definition';
import { evaluateTextList } from '../../expression/expression';
import type { Draft } from '../draft';
import type { GroupsFact } from '../fact';

/** Opens one item for each value of the relation, e.g. one for each faculty of the students (R04). */
export function openItems(draft: Draft, step: StepDefinition, each: EachDefinition): string | null {
  const members = evaluateTextList(each.of, draft.context);
  if (members.fault !== undefined) return members.fault;
  const fact = draft.lookUp({
    id: `groups:${step.id}`,
    kind: 'groups',
    relation: each.relation,
    members: members.value,
  }) as GroupsFact;
  if (fact.unknown.length > 0 || fact.groups.length === 0)
    return `no ${each.relation} for ${fact.unknown.length} of ${members.value.length}`;
  const items = fact.groups.map(({ key, members: own }) => ({
    key,
    values: { [each.relation]: key, [each.members]: own },
  }));
  draft.changeCase({ items: { step: step.id, total: items.length, ended: {} } });
  draft.emit({ do: 'createItems', step: step.id, items });
  return null;
}
