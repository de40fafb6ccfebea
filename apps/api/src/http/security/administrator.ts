import { DomainError } from '@kelisim/domain';
import type { SessionPerson } from '@kelisim/persistence';

export const isAdministrator = ({ appointments }: SessionPerson): boolean =>
  appointments.some(({ position }) => position === 'administrator');

/** @throws DomainError `forbidden` */
export function requireAdministrator(who: SessionPerson): void {
  if (!isAdministrator(who)) throw new DomainError({ code: 'forbidden' });
}
