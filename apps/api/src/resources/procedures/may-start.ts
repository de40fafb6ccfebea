import type { SessionPerson } from '@kelisim/persistence';

/** Whether a person holds a position that may start a procedure now. */
export const mayStart = (who: Pick<SessionPerson, 'appointments'>, startedBy: string): boolean =>
  startedBy === 'anyone' || who.appointments.some(({ position }) => position === startedBy);
