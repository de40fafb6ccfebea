import type { FieldFault } from '@kelisim/domain';

/** The paper that something rests on: minutes, a directive or an order, by its number, date and words. */
export interface Basis {
  readonly number: string;
  /** Local date. */
  readonly date: string;
  readonly text: string;
}

/** What is wrong with it on this local date: nobody rests on a paper that is still to be signed. */
export function basisFaults({ date }: Pick<Basis, 'date'>, today: string, path = '/basis/date'): readonly FieldFault[] {
  return date > today ? [{ path, rule: 'past' }] : [];
}
