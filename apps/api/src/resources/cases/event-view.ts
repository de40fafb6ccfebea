import type { Language, Pack } from '@kelisim/domain';
import { formOfOutcome, stepTitle } from '@kelisim/domain';
import type { HistoryEntry, OrganisationNames, ReferenceNames } from '@kelisim/persistence';
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
  { units, positions }: OrganisationNames,
  names: ReferenceNames,
  language: Language,
): CaseEvents['items'][number] {
  const { itemKey, by, commands, form, ...rest } = entry;
  const { step, outcome } = rest;
  const { definition } = pack;
  const filled = filledAt(entry, pack);
  return {
    ...rest,
    item: itemKey === null ? null : (units[itemKey]?.[language] ?? itemKey),
    stepTitle: step === null ? null : stepTitle(definition, step)[language],
    outcomeTitle:
      step === null || outcome === null ? null : outcomeTitle(askingStep(definition, step), outcome)[language],
    by: by && {
      ...by,
      positionTitle: by.position === null ? null : (positions[by.position]?.[language] ?? by.position),
      unitName: by.unit === null ? null : (units[by.unit]?.[language] ?? by.unit),
    },
    form: form === null ? null : { ...form },
    filled: filled && inWords(filled, names, language),
    commands: commands.map((command) => ({ ...command })),
  };
}
