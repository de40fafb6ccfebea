import type { CalendarCountry, CalendarLayer, WorkingCalendar } from '@kelisim/domain';
import { countryCalendars, resolveCalendar } from '@kelisim/domain';
import type { CalendarTree, CalendarUnit, OwnLayer } from './calendar-tree';

/** What a unit is to say of its working time from now on. */
export interface LayerToPlan {
  readonly unit: string;
  /** Whose shipped holidays lie under it; of the topmost unit alone. */
  readonly country: CalendarCountry | null;
  /** Those holidays; without it as they are shipped now. */
  readonly countryContent?: CalendarLayer | null;
  readonly content: CalendarLayer;
  /** Number of the layer that it was written on, 0 where there was none: another recorded meanwhile would be lost. Absent: whichever. */
  readonly follows?: number;
}

/** A version that follows from a layer. */
export interface PlannedVersion {
  readonly unit: string;
  readonly calendar: WorkingCalendar;
  /** What it is resolved from, the outermost first. */
  readonly layers: readonly { readonly unit: string; readonly number: number }[];
}

export interface LayerPlan {
  readonly layer: OwnLayer;
  /** Of the unit itself, and of every unit below it that has a calendar of its own. */
  readonly versions: readonly PlannedVersion[];
}

/**
 * What would be written for a layer: pure, so that what a preview shows is what is recorded.
 *
 * @throws RangeError when the topmost unit has no zone or no week: checked where layers enter the product.
 */
export function planLayer(tree: CalendarTree, { unit, country, countryContent, content }: LayerToPlan): LayerPlan {
  const before = tree.unit(unit)?.layer?.number ?? 0;
  const shipped = country === null ? null : countryCalendars[country];
  const layer = { number: before + 1, country, countryContent: countryContent ?? shipped, content };
  const after = tree.with(unit, layer);
  const owners = after.below(unit).filter((each) => each.layer !== null);
  return { layer, versions: owners.map((owner) => versionOf(after, owner)) };
}

function versionOf(tree: CalendarTree, { id, code, versions }: CalendarUnit): PlannedVersion {
  const path = tree.pathTo(id).flatMap(({ id: unit, layer }) => (layer === null ? [] : [{ unit, layer }]));
  return {
    unit: id,
    calendar: resolveCalendar(`${code}-${String(versions + 1)}`, layersOf(path.map(({ layer }) => layer))),
    layers: path.map(({ unit, layer: { number } }) => ({ unit, number })),
  };
}

/** What the layers of a path say, the outermost first: under that of the topmost unit lie its country's holidays. */
export const layersOf = (path: readonly OwnLayer[]): readonly CalendarLayer[] =>
  path.flatMap(({ countryContent, content }) => (countryContent === null ? [content] : [countryContent, content]));
