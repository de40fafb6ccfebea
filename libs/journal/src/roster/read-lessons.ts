import type { LessonRow } from './extension-files';
import type { Reading } from './reading';
import { findRow, placeOf, refuseRepeated } from './reading';
import type { RosterJournal, RosterLesson, RosterPeriod } from './roster';
import type { RosterPlace } from './roster-fault';

/** A lesson of the plan together with the line item that carries its marks. */
export interface PlannedLesson extends RosterLesson {
  readonly lineItem: string | null;
}

/** The lessons of the plan. */
export function readLessons(
  reading: Reading,
  journals: ReadonlyMap<string, RosterJournal>,
  periods: ReadonlyMap<string, RosterPeriod>,
): readonly PlannedLesson[] {
  const lessons = reading.tables.lessons.rows.flatMap((row) => lessonOf(reading, journals, periods, row));
  const marked = lessons.filter(({ lineItem }) => lineItem !== null);
  refuseRepeated(reading, marked, 'lineItemSourcedId', ({ lineItem }) => lineItem ?? '');
  refuseRepeated(reading, lessons, 'startTime', (lesson) => `${lesson.journal} ${lesson.heldOn} ${lesson.startTime}`);
  return lessons;
}

function lessonOf(
  reading: Reading,
  journals: ReadonlyMap<string, RosterJournal>,
  periods: ReadonlyMap<string, RosterPeriod>,
  row: LessonRow,
): readonly PlannedLesson[] {
  const { known, faults } = reading;
  const { sourcedId, date: heldOn, startTime, type, topic, lineItemSourcedId: lineItem } = row;
  const load = findRow(reading, reading.tables.load, { at: row, column: 'loadSourcedId', id: row.loadSourcedId });
  const kind = known.lessonTypes.get(type);
  if (kind === undefined) faults.add(row, 'code-unknown', { column: 'type', value: type });
  else if (load?.lessonTypes.includes(type) === false)
    faults.add(row, 'type-not-in-load', { column: 'type', value: type });
  const scale = row.scale ?? kind?.scale ?? null;
  if (scale !== null && !known.scales.has(scale)) faults.add(row, 'code-unknown', { column: 'scale', value: scale });
  const item =
    lineItem === null
      ? undefined
      : findRow(reading, reading.tables.lineItems, { at: row, column: 'lineItemSourcedId', id: lineItem });
  if (load !== undefined && item !== undefined && item.classSourcedId !== load.classSourcedId) {
    faults.add(row, 'value-invalid', { column: 'lineItemSourcedId', value: lineItem ?? '' });
  }
  const journal = journals.get(row.loadSourcedId);
  if (journal === undefined) return [];
  refuseOutside(reading, { at: row, heldOn }, termsOf(reading, row.loadSourcedId, periods));
  return [
    {
      ...placeOf(row),
      sourcedId,
      journal: journal.sourcedId,
      heldOn,
      startTime,
      type,
      topic,
      scale: scale ?? '',
      lineItem,
    },
  ];
}

/** The academic sessions of the class that a load is of. */
function termsOf(
  { tables }: Reading,
  load: string,
  periods: ReadonlyMap<string, RosterPeriod>,
): readonly RosterPeriod[] {
  const taught = tables.classes.byKey.get(tables.load.byKey.get(load)?.classSourcedId ?? '');
  return (taught?.termSourcedIds ?? []).flatMap((id) => periods.get(id) ?? []);
}

/** A lesson is held in one of its class's academic sessions. */
function refuseOutside(
  { faults }: Reading,
  lesson: { readonly at: RosterPlace; readonly heldOn: string },
  terms: readonly RosterPeriod[],
): void {
  const { at, heldOn } = lesson;
  if (terms.some(({ startsOn, endsBefore }) => startsOn <= heldOn && heldOn < endsBefore)) return;
  faults.add(at, 'outside-period', { column: 'date', value: heldOn });
}
