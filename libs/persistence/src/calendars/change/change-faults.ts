import type { FieldFault } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { CalendarTree } from '../calendar-tree';
import { layerFaults } from '../layer-faults';
import type { CalendarBasis } from '../record-layer';
import type { CalendarChange } from './calendar-act';

const DAY = 86_400_000;
/** Days. What lasts longer is no outage but a vacation. */
const longestOutage = 31;

/**
 * @throws DomainError `not-found` for a unit that is not there; `form-invalid` with every fault at its field under `/change`.
 */
export function requireSound(tree: CalendarTree, { unit, act }: CalendarChange, now: string): void {
  if (tree.unit(unit) === null) throw new DomainError({ code: 'not-found' });
  const faults = act.kind === 'layer' ? layerFaults(tree, { unit, ...act }) : outageFaults(act, now);
  refuseFields(faults.map((fault) => ({ ...fault, path: `/change${fault.path}` })));
}

function outageFaults(
  { from, to }: { readonly from: string; readonly to: string },
  now: string,
): readonly FieldFault[] {
  // Terms that begin before it would get nothing of it, and a second declaration of the same time is refused.
  if (Date.parse(from) > Date.parse(now)) return [{ path: '/from', rule: 'past' }];
  const length = Date.parse(to) - Date.parse(from);
  if (length <= 0) return [{ path: '/to', rule: 'end-before-start' }];
  return length > longestOutage * DAY ? [{ path: '/to', rule: 'outage-too-long', data: { limit: longestOutage } }] : [];
}

/** Nobody rests on a paper that is still to be signed. */
export function requireSigned({ date }: CalendarBasis, today: string): void {
  refuseFields(date > today ? [{ path: '/basis/date', rule: 'past' }] : []);
}

/** @throws DomainError `form-invalid` that names every fault, where there is one. */
export function refuseFields(fields: readonly FieldFault[]): void {
  if (fields.length > 0) throw new DomainError({ code: 'form-invalid', fields });
}
