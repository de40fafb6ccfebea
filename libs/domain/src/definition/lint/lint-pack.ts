import type { Pack } from '../pack';
import type { PackFault } from '../pack-fault';
import type { Places } from '../places';
import { childrenRule } from './children-rule';
import { deadlinesRule } from './deadlines-rule';
import { endsRule } from './ends-rule';
import { expressionsRule } from './expressions-rule';
import { formsRule } from './forms-rule';
import { itemsRule } from './items-rule';
import { joinRule } from './join-rule';
import { Linting } from './linting';
import type { KnownNames, Rule } from './linting';
import { loopsRule } from './loops-rule';
import { outcomesRule } from './outcomes-rule';
import { partsRule } from './parts-rule';
import { peopleRule } from './people-rule';
import { routesRule } from './routes-rule';
import { acquaintRule } from './acquaint-rule';
import { groupsRule } from './groups-rule';
import { roundsRule } from './rounds-rule';
import { rowsRule } from './rows-rule';
import { scheduleRule } from './schedule-rule';

const rules: readonly Rule[] = [
  ...[
    routesRule,
    loopsRule,
    endsRule,
    itemsRule,
    joinRule,
    outcomesRule,
    roundsRule,
    groupsRule,
    acquaintRule,
    rowsRule,
  ],
  ...[peopleRule, deadlinesRule, partsRule, formsRule, childrenRule, scheduleRule, expressionsRule],
];

/**
 * Everything that speaks against publishing a pack: what it declares must be executed, or it is refused (design §2.1).
 *
 * @param known the positions, councils, requirements and procedures that exist where it is to be published.
 * @param places where the parts stand, from `readPack`.
 * @returns the faults in the order of their lines; none when the pack may be published.
 */
export function lintPack(pack: Pack, known: KnownNames, places: Places): readonly PackFault[] {
  const linting = new Linting(pack, known, places);
  for (const rule of rules) rule(linting);
  return linting.faults.sort((one, other) => one.line - other.line);
}
