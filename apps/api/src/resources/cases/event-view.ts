import type { Definition, Language, LocalizedText, Pack } from '@kelisim/domain';
import { adviceTitles, formOfOutcome, orderWords, stepOf, stepTitle } from '@kelisim/domain';
import type { HistoryActor, HistoryEntry, OrganisationNames, ReferenceNames } from '@kelisim/persistence';
import type { Filled } from '../../form-examples/filled-form';
import { inWords } from '../../form-examples/filled-form';
import { askingStep, outcomeOf, outcomeTitle } from '../tasks/outcome-words';
import type { CaseEvents } from './case-schemas';

/** The form that went with an event: the one the case began with, or that of a decision. */
export function filledAt({ type, step, outcome, form }: HistoryEntry, pack: Pack): Filled | null {
  if (form === null) return null;
  if (type === 'filed') return { schema: pack.forms[pack.definition.start.form] ?? { type: 'object' }, values: form };
  const asking = step === null ? undefined : askingStep(pack.definition, step);
  const chosen = outcome === null ? undefined : outcomeOf(asking, outcome);
  const schema = asking === undefined || chosen === undefined ? null : formOfOutcome(pack, asking, chosen);
  return schema === null ? null : { schema, values: form };
}

/** An event of the history with its words. */
export function eventView(
  entry: HistoryEntry,
  pack: Pack,
  { units, positions }: Pick<OrganisationNames, 'units' | 'positions'>,
  names: ReferenceNames,
  language: Language,
): Omit<CaseEvents['items'][number], 'late'> {
  const { itemKey, by, commands, form, named, ...rest } = entry;
  const { step } = rest;
  const { definition } = pack;
  const outcome = rest.outcome ?? outcomeByRule(definition, entry);
  const filled = filledAt(entry, pack);
  return {
    ...rest,
    item: itemKey === null ? null : (units[itemKey]?.[language] ?? itemKey),
    stepTitle: step === null ? null : stepTitle(definition, step)[language],
    outcome,
    outcomeTitle: step === null || outcome === null ? null : titleOf(definition, step, outcome, entry)[language],
    named: [...named],
    handedTo: handedTo(entry, { units, positions }, language),
    by: by && actorView(by, { units, positions }, language),
    form: form === null ? null : { ...form },
    filled: filled && inWords(filled, names, language),
    commands: commands.map((command) => ({ ...command })),
  };
}

function titleOf(
  definition: Definition,
  step: string,
  outcome: string,
  { advice, extension }: HistoryEntry,
): LocalizedText {
  const said = advice ? adviceTitles[outcome] : undefined;
  return said ?? outcomeTitle(askingStep(definition, step), outcome, extension !== null);
}

/** Who acted; the order by which he stood in is told in the reader's language. */
function actorView(
  { order, ...by }: HistoryActor,
  { units, positions }: Pick<OrganisationNames, 'units' | 'positions'>,
  language: Language,
): CaseEvents['items'][number]['by'] {
  return {
    ...by,
    basis: order === null ? by.basis : orderWords(order, language),
    positionTitle: by.position === null ? null : (positions[by.position]?.[language] ?? by.position),
    unitName: by.unit === null ? null : (units[by.unit]?.[language] ?? by.unit),
  };
}

/** What the procedure decided by itself when nobody did in time; null at every other event. */
function outcomeByRule(definition: Definition, { step: id, rung }: HistoryEntry): string | null {
  const step = id === null ? undefined : stepOf(definition, id);
  if (rung === null || step === undefined || !('due' in step)) return null;
  return step.due?.rungs.find((declared) => declared.id === rung)?.outcome ?? null;
}

/** To whom a task was handed on when its term was over, or when nobody had it any more. */
function handedTo(
  { type, rung, step, commands }: HistoryEntry,
  { units, positions }: Pick<OrganisationNames, 'units' | 'positions'>,
  language: Language,
): string | null {
  if (rung === null && type !== 'reassigned') return null;
  for (const command of commands) {
    if (command.do !== 'openTask' || command.task.step !== step || command.task.address.kind !== 'position') continue;
    const { position, unit } = command.task.address.at;
    return [positions[position]?.[language] ?? position, units[unit]?.[language]].filter(Boolean).join(', ');
  }
  return null;
}
