import type { CalendarCountry, CalendarDay } from '@kelisim/domain';
import { calendarCountries, DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import type { CalendarTree } from './calendar-tree';
import { holdCalendars, readCalendarTree } from './calendar-tree';
import { readKeeper } from './change/calendar-keeper';
import { refuseFields, requireSigned } from './change/change-faults';
import { momentHere } from './change/moment-here';
import { layerFaults } from './layer-faults';
import type { LayerToPlan } from './plan-layer';
import { planLayer } from './plan-layer';
import { readUnitCalendar } from './read-unit-calendar';
import type { CalendarBasis } from './record-layer';
import { writePlan } from './record-layer';

type Keeper = Pick<SessionPerson, 'university' | 'person'>;

/** What recording a layer has made. */
export interface RecordedVersions {
  readonly number: number;
  readonly versions: readonly { readonly unit: string; readonly version: string }[];
}

/**
 * Records what a unit says of its working time, for terms that begin from now on; what runs keeps the moment that was promised. The
 * administrator or the head of the registrar's office does.
 *
 * @throws DomainError `forbidden`, `not-found`, `form-invalid` with every fault at its field.
 */
export async function recordOwnLayer(
  tx: Queryable,
  who: Keeper,
  layer: LayerToPlan,
  basis: CalendarBasis,
): Promise<RecordedVersions> {
  const tree = await openTree(tx, who, layer.unit, basis);
  refuseFields(layerFaults(tree, layer));
  return await write(tx, who, { tree, layer, basis });
}

/**
 * Makes a provisional day of a unit's calendar certain: it was decreed as it was expected. Nothing is counted otherwise by it.
 *
 * @throws DomainError `forbidden`, `not-found`, `not-possible-now` where that day is not provisional.
 */
export async function confirmDay(
  tx: Queryable,
  who: Keeper,
  { unit, date }: { readonly unit: string; readonly date: string },
  basis: CalendarBasis,
): Promise<RecordedVersions> {
  const tree = await openTree(tx, who, unit, basis);
  const { calendar } = await readUnitCalendar(tx, who.university, unit);
  const { provisional, ...certain } = calendar.days.find((each) => each.date === date) ?? nothing(date);
  if (provisional !== true) throw new DomainError(refuse('not-possible-now', { why: 'not-provisional', date }));
  const own = tree.unit(unit)?.layer ?? null;
  const content = own?.content ?? { days: [], periods: [] };
  const days = [...content.days.filter((each) => each.date !== date), certain].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
  const country = countryOf(own?.country ?? null);
  const layer = { unit, country, countryContent: own?.countryContent ?? null, content: { ...content, days } };
  return await write(tx, who, { tree, layer, basis });
}

const nothing = (date: string): CalendarDay => ({ date, kind: 'working', name: '' });

async function openTree(tx: Queryable, who: Keeper, unit: string, basis: CalendarBasis): Promise<CalendarTree> {
  await readKeeper(tx, who);
  await holdCalendars(tx, who.university);
  const tree = await readCalendarTree(tx, who.university);
  if (tree.unit(unit) === null) throw new DomainError({ code: 'not-found' });
  requireSigned(basis, (await momentHere(tx, who.university)).today);
  return tree;
}

interface Writing {
  readonly tree: CalendarTree;
  readonly layer: LayerToPlan;
  readonly basis: CalendarBasis;
}

async function write(tx: Queryable, who: Keeper, { tree, layer, basis }: Writing): Promise<RecordedVersions> {
  const plan = planLayer(tree, layer);
  await writePlan(tx, who.university, { unit: layer.unit, basis, recordedBy: who.person }, plan);
  return {
    number: plan.layer.number,
    versions: plan.versions.map(({ unit, calendar }) => ({ unit, version: calendar.id })),
  };
}

/** A country that is shipped no more is one that nobody can choose. */
const countryOf = (code: string | null): CalendarCountry | null =>
  calendarCountries.find((country) => country === code) ?? null;
