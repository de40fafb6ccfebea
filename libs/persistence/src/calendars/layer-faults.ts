import type { FieldFault } from '@kelisim/domain';
import { calendarFaults, closedTooLongOn } from '@kelisim/domain';
import type { CalendarTree } from './calendar-tree';
import type { LayerToPlan } from './plan-layer';
import { planLayer } from './plan-layer';

/** Years that a calendar may speak of: nobody promises working time beyond them. */
const years = { from: '2000-01-01', to: '2100-12-31' };

/** Everything that is wrong with what a unit is to say of its working time, by its field; empty when it can be recorded. */
export function layerFaults(tree: CalendarTree, layer: LayerToPlan): readonly FieldFault[] {
  const { unit, country, content } = layer;
  const { follows } = layer;
  const newest = tree.unit(unit)?.layer?.number ?? 0;
  const isTop = tree.unit(unit)?.parent === null;
  const faults: FieldFault[] = [
    ...(follows !== undefined && follows !== newest ? [{ path: '/follows', rule: 'calendar-newer' }] : []),
    ...(country !== null && !isTop ? [{ path: '/country', rule: 'country-of-top' }] : []),
    ...(isTop && content.zone === undefined ? [{ path: '/content/zone', rule: 'required' }] : []),
    ...(isTop && content.week === undefined ? [{ path: '/content/week', rule: 'required' }] : []),
    ...calendarFaults(content).map(({ path, rule }) => ({ path: `/content${path}`, rule })),
    ...outsideYears(content).map((path) => ({ path: `/content${path}`, rule: 'date-invalid' })),
  ];
  return faults.length > 0 ? faults : closures(tree, layer);
}

function outsideYears({ days, without, periods, covers }: LayerToPlan['content']): readonly string[] {
  const outside = (date: string): boolean => date < years.from || date > years.to;
  const ends = (span: { readonly from: string; readonly to: string }, path: string): readonly string[] =>
    (['from', 'to'] as const).filter((end) => outside(span[end])).map((end) => `${path}/${end}`);
  return [
    ...days.flatMap(({ date }, place) => (outside(date) ? [`/days/${String(place)}/date`] : [])),
    ...(without ?? []).flatMap((date, place) => (outside(date) ? [`/without/${String(place)}`] : [])),
    ...periods.flatMap((period, place) => ends(period, `/periods/${String(place)}`)),
    ...(covers === undefined ? [] : ends(covers, '/covers')),
  ];
}

/** What layers add up to: of this unit, and of every unit below it. */
function closures(tree: CalendarTree, layer: LayerToPlan): readonly FieldFault[] {
  const dates = planLayer(tree, layer).versions.flatMap(({ calendar }) => closedTooLongOn(calendar) ?? []);
  const [date] = dates;
  return date === undefined ? [] : [{ path: '/content/periods', rule: 'closed-too-long', data: { date } }];
}
