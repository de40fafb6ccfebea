import { acquaintOutcomes } from '../../definition/roll-definition';
import type { AcquaintStep } from '../../definition/step-definition';
import { stopDeadlines } from '../deadlines';
import type { Draft } from '../draft';
import { chooseJoin } from '../join-items';
import { endLine, goOn, reportIncident } from '../move';
import type { OpenRoll } from '../state';
import { askTally } from './ask-tally';

/** An acquaintance is over: all have confirmed, or its term has ended and who has not is recorded (R37). */
export function endAcquaintance(draft: Draft, step: AcquaintStep, { key }: OpenRoll): void {
  const lapsed = askTally(draft, key).open > 0;
  draft.emit({ do: 'closeRoll', roll: key, how: lapsed ? 'lapsed' : 'complete' });
  draft.changeLine({ roll: null });
  stopDeadlines(draft, 'task', lapsed ? 'elapsed' : 'acted');
  const id = lapsed ? acquaintOutcomes.lapsed : acquaintOutcomes.confirmed;
  const outcome = step.outcomes.find((each) => each.id === id);
  for (const template of outcome?.produces ?? []) draft.emit({ do: 'fixDocument', template, step: step.id });
  goOn(draft, outcome?.branches ?? []);
}

/** Nothing is left to decide on the sheet: the join says what its rows make of the case, as it does of items. */
export function joinRows(draft: Draft, { key, step }: OpenRoll): void {
  const { ended } = askTally(draft, key);
  draft.emit({ do: 'closeRoll', roll: key, how: 'complete' });
  draft.changeLine({ roll: null });
  stopDeadlines(draft, 'task', 'elapsed');
  const total = Object.values(ended).reduce((sum, count) => sum + count, 0);
  const rule = chooseJoin(draft.definition.join, ended, total);
  if (rule === undefined) reportIncident(draft, step, 'join-undecided', JSON.stringify(ended));
  else endLine(draft, rule.end);
}
