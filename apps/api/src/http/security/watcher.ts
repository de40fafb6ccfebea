import type { SessionPerson } from '@kelisim/persistence';

/** Positions whose holders watch over all clocks of the university (R44). */
const watching: readonly string[] = ['registrar', 'registrar-employee', 'administrator', 'vice-rector', 'rector'];

/** Whether a person watches over all clocks of his university at this moment. */
export const isWatcher = ({ appointments }: Pick<SessionPerson, 'appointments'>): boolean =>
  appointments.some(({ position }) => watching.includes(position));
