import type { WorkingCalendar } from '@kelisim/domain';
import { movedEnd } from '@kelisim/domain';
import type { Queryable } from '../../database/queryable';
import { readCalendar } from '../../organisation/read-calendar';
import { canonicalHash } from '../../record/canonical-hash';
import type { CalendarFor, JournalPort, TermsToMove } from '../../record/journal-port';
import { readCalendarTree } from '../calendar-tree';
import type { LayerPlan } from '../plan-layer';
import { planLayer } from '../plan-layer';
import { readUniversityCalendars } from '../university-calendars';
import type { CalendarAct, CalendarChange, MovedCounts, PlannedMove } from './calendar-act';
import { requireSound } from './change-faults';
import { runningTerms } from './running-terms';

/** Everything that a change would do, and nothing of it done. */
export interface ChangePlan {
  /** The layer with its versions; null for an outage. */
  readonly layer: LayerPlan | null;
  /** The most urgent first. */
  readonly moves: readonly PlannedMove[];
  readonly counts: MovedCounts;
  /** Of all that it would do: another one means that something has changed meanwhile. */
  readonly fingerprint: string;
  /** What the journal needs to move its own terms. */
  readonly journal: TermsToMove;
}

interface Planning {
  readonly university: string;
  readonly journal: JournalPort;
  /** The database's clock, RFC 3339. */
  readonly now: string;
}

/**
 * Finds what a change of a calendar, or an outage, would move: every deadline and window that runs or stands still, lessons and sheets. A preview
 * shows this, and the act does this: nothing else ever moves a promised moment (R18).
 *
 * @throws DomainError `not-found`, `form-invalid` for a change that cannot be.
 */
export async function planChange(q: Queryable, planning: Planning, change: CalendarChange): Promise<ChangePlan> {
  const { university, journal, now } = planning;
  const tree = await readCalendarTree(q, university);
  requireSound(tree, change, now);
  const layer = change.act.kind === 'layer' ? planLayer(tree, { unit: change.unit, ...change.act }) : null;
  const units = tree.below(change.unit).map(({ id }) => id);
  const calendarFor = layer === null ? countedBy(q, university) : await countedAnew(q, layer);
  const outage = outageOf(change.act);
  const moves = await movesOf(q, planning, { units: new Set(units), calendarFor, outage });
  const journalChange = { units, calendarFor, outage, now };
  const { lessons, sheets, hash } = await journal.termsMovedBy(q, journalChange);
  const windows = moves.filter(({ purpose }) => purpose === 'window').length;
  return {
    ...{ layer, moves, journal: journalChange },
    counts: { deadlines: moves.length - windows, windows, lessons, sheets },
    fingerprint: fingerprintOf(change, layer, moves, hash),
  };
}

const outageOf = (act: CalendarAct): { readonly from: string; readonly to: string } | null =>
  act.kind === 'outage' ? { from: act.from, to: act.to } : null;

/** An outage is counted by the version that the term was counted by: it changes no calendar. */
const countedBy =
  (q: Queryable, university: string): CalendarFor =>
  async (_, version) =>
    await readCalendar(q, university, version);

/** Terms of units whose calendar becomes another one. */
async function countedAnew(q: Queryable, { versions }: LayerPlan): Promise<CalendarFor> {
  const planned = new Map(versions.map(({ unit, calendar }): [string, WorkingCalendar] => [unit, calendar]));
  const after = (await readUniversityCalendars(q)).with(planned);
  const changed = new Set(versions.map(({ calendar }) => calendar));
  return (unit) => {
    const calendar = after.of(unit);
    return Promise.resolve(changed.has(calendar) ? calendar : null);
  };
}

async function movesOf(
  q: Queryable,
  { university, now }: Planning,
  {
    units,
    calendarFor,
    outage,
  }: { units: ReadonlySet<string>; calendarFor: CalendarFor; outage: TermsToMove['outage'] },
): Promise<readonly PlannedMove[]> {
  const moves: PlannedMove[] = [];
  for await (const { explanation, calendarUnit, stoppedAt, ...term } of runningTerms(q, university)) {
    if (!units.has(calendarUnit)) continue;
    const calendar = await calendarFor(calendarUnit, explanation.calendar);
    if (calendar === null) continue;
    const end = movedEnd(explanation, { calendar, outage }, { now, onlyLonger: term.purpose === 'window', stoppedAt });
    if (end !== null) moves.push({ ...term, calendar: calendar.id, from: explanation.due, to: end.due });
  }
  return moves;
}

function fingerprintOf(
  change: CalendarChange,
  layer: LayerPlan | null,
  moves: readonly PlannedMove[],
  journal: string,
): string {
  const versions = layer?.versions.map(({ unit, calendar }) => ({ unit, calendar })) ?? [];
  const ends = moves.map(({ line, key, calendar, from, to }) => [line, key, calendar, from, to]);
  return canonicalHash({ change, versions, ends, journal }).toString('base64url');
}
