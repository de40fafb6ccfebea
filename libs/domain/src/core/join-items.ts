import type { JoinRule } from '../definition/definition';
import type { Refusal } from '../errors/domain-error';
import { refuse } from '../errors/domain-error';
import type { Draft } from './draft';
import type { Input } from './input';
import { endLine, reportIncident } from './move';

type ItemsJoined = Extract<Input, { type: 'itemsJoined' }>;

/** All items have ended: the join says what that makes of the case. */
export function joinItems(draft: Draft, input: ItemsJoined): Refusal | null {
  const { items } = draft.case;
  if (items?.step !== input.step) return refuse('not-possible-now', { step: input.step });
  const ended = Object.values(input.ended).reduce((sum, count) => sum + count, 0);
  if (ended !== items.total) return refuse('not-possible-now', { ended, total: items.total });
  draft.changeCase({ items: { ...items, ended: input.ended } });
  const rule = chooseJoin(draft.definition.join, input.ended, items.total);
  if (rule === undefined) reportIncident(draft, input.step, 'join-undecided', JSON.stringify(input.ended));
  else endLine(draft, rule.end);
  return null;
}

/** The first rule that holds for what items, or rows, have come to. */
export const chooseJoin = (
  rules: readonly JoinRule[],
  ended: Readonly<Record<string, number>>,
  total: number,
): JoinRule | undefined => rules.find((rule) => holds(rule, ended, total));

function holds(rule: JoinRule, ended: Readonly<Record<string, number>>, total: number): boolean {
  if (rule.when === 'otherwise') return true;
  const count = ended[rule.when.end] ?? 0;
  return rule.when.quantifier === 'any' ? count > 0 : count > 0 && count === total;
}
