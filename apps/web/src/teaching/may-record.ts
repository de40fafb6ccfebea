import type { Session } from '../api/generated/model';

const office: readonly string[] = ['registrar', 'registrar-employee'];

/** The registrar's office keeps orders and terms; the server decides anew at every act. */
export const isOffice = ({ appointments }: Pick<Session, 'appointments'>): boolean =>
  appointments.some(({ position }) => office.includes(position));

/** Directives on the terms of filling are recorded by the head of the office alone (R18). */
export const mayDirect = ({ appointments }: Pick<Session, 'appointments'>): boolean =>
  appointments.some(({ position }) => position === 'registrar');

/** The head of a department records what its meeting has decided (R16, R17), and so does the office. */
export const mayAssign = (session: Pick<Session, 'appointments'>): boolean =>
  isOffice(session) || session.appointments.some(({ position }) => position === 'department-head');
