import type { CaseEvent } from '../api/generated/model';

type Command = Readonly<Record<string, unknown>>;

export const opens = (step: string, key = `${step}#1`): Command => ({ do: 'openTask', task: { step, key } });
export const closes = (key: string, how = 'decided'): Command => ({ do: 'closeTask', task: key, how });

let sequence = 0;

/** An event with what a test speaks of; times are minutes after noon. */
export function eventAt(minute: number, about: Partial<CaseEvent>): CaseEvent {
  const at = new Date(Date.UTC(2026, 10, 22, 12, minute)).toISOString();
  sequence += 1;
  return {
    ...{ line: 'case', item: null, sequence, type: 'decided', step: null, stepTitle: null, outcome: null },
    ...{ outcomeTitle: null, effectiveAt: at, recordedAt: at, by: null, reason: null, form: null, filled: null },
    ...{ rung: null, extension: null, handedTo: null, basis: null, scheduledFor: null, late: null },
    ...{ took: null, commands: [], hash: String(sequence), named: [], advice: false },
    ...about,
  };
}

export const person = (name: string): NonNullable<CaseEvent['by']> => ({
  ...{ person: name, name, position: null, positionTitle: null, unit: null, unitName: null },
  ...{ onBehalfOf: null, basis: null },
});

export const decided = (minute: number, step: string, outcome: string, about: Partial<CaseEvent> = {}): CaseEvent =>
  eventAt(minute, {
    ...{ step, stepTitle: step, outcome, outcomeTitle: `to ${outcome}`, by: person('Head') },
    ...about,
  });
