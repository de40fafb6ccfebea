import type { CalendarComputeRequest } from '../api/generated/model';

export const units = ['workingDays', 'calendarDays', 'workingHours', 'hours'] as const;
export const firsts = ['next', 'same'] as const;

/** A term as it is typed. */
export interface TriedTerm {
  /** Local `YYYY-MM-DDTHH:MM`. */
  readonly start: string;
  readonly amount: number;
  readonly of: (typeof units)[number];
  readonly first: (typeof firsts)[number];
}

const withinOf = ({ amount, of }: TriedTerm): string => {
  const number = String(Math.round(amount));
  const plural = number === '1' ? '' : 's';
  switch (of) {
    case 'workingDays':
      return `${number} working day${plural}`;
    case 'calendarDays':
      return `${number} calendar day${plural}`;
    case 'workingHours':
      return `${number} working hour${plural}`;
    case 'hours':
      return `PT${number}H`;
  }
};

/** As the server takes it; null while no moment is told. */
export function toCompute(
  term: TriedTerm,
  momentOf: (local: string) => string,
): Omit<CalendarComputeRequest, 'draft'> | null {
  if (term.start === '') return null;
  const count = term.of === 'calendarDays' ? 'calendar' : 'working';
  return { start: momentOf(term.start), within: withinOf(term), days: { count, first: term.first } };
}
