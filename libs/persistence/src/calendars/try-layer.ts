import type { CalendarLayer, WorkingCalendar } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { readCalendarTree } from './calendar-tree';
import { refuseFields } from './change/change-faults';
import { layerFaults } from './layer-faults';
import type { LayerToPlan } from './plan-layer';
import { layersOf, planLayer } from './plan-layer';

/** A calendar that is only tried, and what it is resolved from, the outermost first. */
export interface TriedCalendar {
  readonly calendar: WorkingCalendar;
  readonly layers: readonly CalendarLayer[];
}

/**
 * The calendar that a unit would have if it said this; nothing is recorded.
 *
 * @throws DomainError `not-found`, `form-invalid` with every fault at its field under `/draft`.
 */
export async function tryLayer(q: Queryable, university: string, layer: LayerToPlan): Promise<TriedCalendar> {
  const tree = await readCalendarTree(q, university);
  if (tree.unit(layer.unit) === null) throw new DomainError({ code: 'not-found' });
  refuseFields(layerFaults(tree, layer).map((fault) => ({ ...fault, path: `/draft${fault.path}` })));
  const plan = planLayer(tree, layer);
  const version = plan.versions.find(({ unit }) => unit === layer.unit);
  if (version === undefined) throw new Error('a layer gave no version of its unit');
  const path = tree.with(layer.unit, plan.layer).pathTo(layer.unit);
  return { calendar: version.calendar, layers: layersOf(path.flatMap((unit) => unit.layer ?? [])) };
}
