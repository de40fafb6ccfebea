import type { WorkingCalendar } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { readCalendarTree } from './calendar-tree';
import { refuseFields } from './change/change-faults';
import { layerFaults } from './layer-faults';
import type { LayerToPlan } from './plan-layer';
import { planLayer } from './plan-layer';

/**
 * The calendar that a unit would have if it said this; nothing is recorded.
 *
 * @throws DomainError `not-found`, `form-invalid` with every fault at its field under `/draft`.
 */
export async function tryLayer(q: Queryable, university: string, layer: LayerToPlan): Promise<WorkingCalendar> {
  const tree = await readCalendarTree(q, university);
  if (tree.unit(layer.unit) === null) throw new DomainError({ code: 'not-found' });
  refuseFields(layerFaults(tree, layer).map((fault) => ({ ...fault, path: `/draft${fault.path}` })));
  const version = planLayer(tree, layer).versions.find(({ unit }) => unit === layer.unit);
  if (version === undefined) throw new Error('a layer gave no version of its unit');
  return version.calendar;
}
