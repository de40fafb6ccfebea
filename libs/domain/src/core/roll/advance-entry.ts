import type { AcquaintStep, OutcomeDefinition, RowsStep } from '../../definition/step-definition';
import type { Refusal } from '../../errors/domain-error';
import { refuse } from '../../errors/domain-error';
import type { EntryAct, EntryState, EntryStatus } from './entry';

/** What becomes of an entry, or why it cannot happen to it. */
export type EntryAdvance = { readonly refused: Refusal } | { readonly refused?: undefined; readonly entry: EntryState };

/** From where each act leads on; nothing comes after what is not named here. */
const possibleAt: Readonly<Record<EntryAct['type'], readonly EntryStatus[]>> = {
  confirmed: ['open'],
  dropped: ['open'],
  decided: ['open'],
  contested: ['decided'],
  settled: ['contested'],
  withdrawn: ['open', 'decided', 'contested'],
};

/** Applies an act to one entry of a list: pure, it knows nothing of the others and of the case. */
export function advanceEntry(step: AcquaintStep | RowsStep, entry: EntryState, act: EntryAct): EntryAdvance {
  if (!fits(step, act)) return { refused: refuse('not-possible-now', { act: act.type, why: 'not-of-this-step' }) };
  if (!possibleAt[act.type].includes(entry.status))
    return { refused: refuse('not-possible-now', { act: act.type, status: entry.status, why: 'entry-stands' }) };
  const sequence = entry.sequence + 1;
  switch (act.type) {
    case 'confirmed':
    case 'dropped':
      return { entry: { ...entry, status: act.type, sequence } };
    case 'contested':
    case 'withdrawn':
      if (act.reason.trim() === '') return { refused: refuse('reason-required', { act: act.type }) };
      return { entry: { ...entry, status: act.type, end: null, sequence } };
    case 'decided':
    case 'settled':
      return decideEntry(step, entry, act);
  }
}

/** Only people confirm or drop out, and only rows are decided. */
function fits(step: AcquaintStep | RowsStep, { type }: EntryAct): boolean {
  if (step.kind === 'acquaint') return type === 'confirmed' || type === 'dropped';
  if (type === 'contested' || type === 'settled') return step.rows.contest !== null;
  return type === 'decided' || type === 'withdrawn';
}

function decideEntry(
  step: AcquaintStep | RowsStep,
  entry: EntryState,
  act: Extract<EntryAct, { type: 'decided' | 'settled' }>,
): EntryAdvance {
  const outcomes = rowOutcomes(step, act.type);
  const outcome = outcomes.find(({ id }) => id === act.outcome);
  if (outcome === undefined)
    return { refused: refuse('outcome-unknown', { outcome: act.outcome, known: outcomes.map(({ id }) => id) }) };
  const given = act.reason !== null && act.reason.trim() !== '';
  if (outcome.reason === 'required' && !given) return { refused: refuse('reason-required', { outcome: outcome.id }) };
  if (outcome.reason === 'none' && given) return { refused: refuse('reason-not-allowed', { outcome: outcome.id }) };
  const end = endOf(outcome);
  return { entry: { status: act.type, outcome: outcome.id, end, sequence: entry.sequence + 1 } };
}

/** What can be decided on a row, or on one that was contested. */
export function rowOutcomes(step: AcquaintStep | RowsStep, act: 'decided' | 'settled'): readonly OutcomeDefinition[] {
  if (step.kind === 'acquaint') return [];
  return act === 'decided' ? step.outcomes : (step.rows.contest?.outcomes ?? []);
}

/** The linter has proved that every outcome of a row leads to an end. */
function endOf({ branches }: OutcomeDefinition): string {
  const to = branches[0]?.to;
  return to !== undefined && 'end' in to ? to.end : '';
}
