import type { OutcomeDefinition } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { CaseStores } from '../record/case-stores';
import type { AgendaItem } from './items';
import { collegialStep } from './put-on-agenda';

/** The outcomes of the step at which an item's case stands, as its pack defines them. */
export async function outcomesOfItem(
  q: Queryable,
  stores: CaseStores,
  university: string,
  { task }: Pick<AgendaItem, 'task'>,
): Promise<readonly OutcomeDefinition[]> {
  const { rows } = await q.query<{ procedure: string; version: string; step: string; outcomes: string[] }>(
    `select c.procedure, c.version, t.step, t.outcomes from tasks t join cases c on c.university = t.university and c.id = t.case_id
     where t.university = $1 and t.id = $2`,
    [university, task],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an item without its task');
  const { definition } = await stores.packs.get(university, row.procedure, row.version);
  return collegialStep(definition, row.step).outcomes.filter(({ id }) => row.outcomes.includes(id));
}

/** @throws DomainError `outcome-unknown` */
export async function outcomeOfItem(
  q: Queryable,
  stores: CaseStores,
  university: string,
  item: Pick<AgendaItem, 'task'>,
  outcome: string,
): Promise<OutcomeDefinition> {
  const all = await outcomesOfItem(q, stores, university, item);
  const found = all.find(({ id }) => id === outcome);
  if (found === undefined)
    throw new DomainError(refuse('outcome-unknown', { outcome, known: all.map(({ id }) => id) }));
  return found;
}
