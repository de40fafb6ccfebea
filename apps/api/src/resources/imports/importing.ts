import type { SessionPerson } from '@kelisim/persistence';

/** Who keeps the lists of students, staff and load (R15, R50, R51). */
const importing: readonly string[] = ['registrar', 'registrar-employee', 'administrator'];

export const holdsOneOf = ({ appointments }: SessionPerson, positions: readonly string[]): boolean =>
  appointments.some(({ position }) => positions.includes(position));

/** Whether somebody may bring in data by files. */
export const mayImport = (who: SessionPerson): boolean => holdsOneOf(who, importing);
