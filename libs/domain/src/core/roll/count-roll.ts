import type { Refusal } from '../../errors/domain-error';
import { refuse } from '../../errors/domain-error';
import type { Draft } from '../draft';
import type { Input } from '../input';
import { askTally } from './ask-tally';
import { recountRows } from './conduct-rows';
import { endAcquaintance } from './end-roll';

/** The counter of a list may have crossed what the route waits for; whoever thinks so too early or too late is refused. */
export function countRoll(draft: Draft, { roll: key, by }: Extract<Input, { type: 'rollCounted' }>): Refusal | null {
  const { roll } = draft.line;
  const step = draft.step(roll?.step ?? '');
  if (roll?.key !== key) return refuse('not-possible-now', { roll: key });
  if (step?.kind === 'rows') return recountRows(draft, step, roll, by);
  if (step?.kind !== 'acquaint') return refuse('not-possible-now', { roll: key });
  const { open } = askTally(draft, key);
  if (open > 0) return refuse('not-possible-now', { why: 'entries-open', open });
  endAcquaintance(draft, step, roll);
  return null;
}
