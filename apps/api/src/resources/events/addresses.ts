import type { SessionPerson } from '@kelisim/persistence';
import { caseAddress, everyCase, sittingAddress } from '@kelisim/persistence';
import { isWatcher } from '../../http/security/watcher';
import type { Listener } from './notices';

/**
 * Under which addresses a person hears of changes at this moment.
 *
 * @param acting the inboxes of those for whom he acts.
 */
export function addressesOf(who: SessionPerson, acting: readonly string[]): Listener['addresses'] {
  const { person, appointments } = who;
  const posts = appointments.map(({ position, unit }) => `${position}@${unit}`);
  return {
    inbox: new Set([person, ...posts, ...acting]),
    case: new Set([caseAddress(person), ...(isWatcher(who) ? [everyCase] : [])]),
    sitting: new Set([person, ...posts, ...acting].map(sittingAddress)),
  };
}

/** Whether two people, or one at two moments, hear the same. */
export function sameAddresses(one: Listener['addresses'], other: Listener['addresses']): boolean {
  const inOrder = ({ inbox, case: cases }: Listener['addresses']): string =>
    [...inbox]
      .sort()
      .concat('', [...cases].sort())
      .join();
  return inOrder(one) === inOrder(other);
}
