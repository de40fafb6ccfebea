import { groupBy } from './group-by';
import type { LocalizedText } from '@kelisim/domain';
import type { Table } from './read-table';
import type { Tables } from './read-tables';
import type { KnownCodes, RosterRecord } from './roster';
import type { FaultList, RosterPlace } from './roster-fault';

/** What the steps of reading an upload share. */
export interface Reading {
  readonly source: string;
  readonly tables: Tables;
  readonly known: KnownCodes;
  readonly faults: FaultList;
}

/** The row that a reference names. A reference to nothing is a fault; one to a row with faults of its own is not. */
export function findRow<Row>(
  { faults }: Reading,
  table: Table<Row>,
  reference: { readonly at: RosterPlace; readonly column: string; readonly id: string },
): Row | undefined {
  const row = table.byKey.get(reference.id);
  if (row === undefined) {
    faults.add(reference.at, 'dangling-reference', { column: reference.column, value: reference.id });
  }
  return row ?? undefined;
}

/** A name in all languages: translated, or as the standard's file has it. */
export function localized({ tables }: Reading, sourcedId: string, title: string): LocalizedText {
  const translated = tables.titles.byKey.get(sourcedId);
  const { ru, kk, ky, en } = translated ?? { ru: null, kk: null, ky: null, en: null };
  return { ru: ru ?? title, kk: kk ?? title, ky: ky ?? title, en: en ?? title };
}

/** Names every record whose value another one before it has too. */
export function refuseRepeated<R extends RosterPlace>(
  { faults }: Reading,
  records: readonly R[],
  column: string,
  valueOf: (record: R) => string,
): void {
  const seen = new Set<string>();
  for (const record of records) {
    const value = valueOf(record);
    if (seen.has(value)) faults.add(record, 'duplicate', { column, value });
    seen.add(value);
  }
}

/** A row that may name one above it. */
type Child = RosterPlace & { readonly sourcedId: string; readonly parentSourcedId: string | null };

/** Names one record of every circle of parents. */
export function refuseCycles({ faults }: Reading, rows: readonly Child[]): void {
  const parents = new Map(rows.map(({ sourcedId, parentSourcedId }) => [sourcedId, parentSourcedId]));
  const settled = new Set<string>();
  for (const row of rows) {
    const path = new Set<string>();
    let id: string | null | undefined = row.sourcedId;
    while (typeof id === 'string' && !settled.has(id) && !path.has(id)) {
      path.add(id);
      id = parents.get(id);
    }
    if (typeof id === 'string' && path.has(id)) faults.add(row, 'cycle', { column: 'parentSourcedId', value: id });
    for (const one of path) settled.add(one);
  }
}

/** Names every record whose dates overlap those of an earlier one; without an end they go on. */
export function refuseOverlaps<R extends RosterRecord & { readonly from: string; readonly to: string | null }>(
  { faults }: Reading,
  records: readonly R[],
  keyOf: (record: R) => string,
): void {
  const groups = groupBy(records, keyOf);
  for (const group of groups.values()) {
    const ordered = [...group].sort((a, b) => a.from.localeCompare(b.from));
    ordered.forEach((record, place) => {
      const before = ordered[place - 1];
      if (before === undefined || (before.to !== null && before.to <= record.from)) return;
      faults.add(record, 'period-overlap', { value: before.sourcedId });
    });
  }
}

/** The dates of a row: its own, or from the day given; an end that is not after the beginning is a fault. */
export function readDates(
  { faults }: Reading,
  row: RosterPlace & { readonly beginDate: string | null; readonly endDate: string | null },
  otherwise: string,
): { readonly from: string; readonly to: string | null } {
  const dates = { from: row.beginDate ?? otherwise, to: row.endDate };
  if (dates.to !== null && dates.to <= dates.from) {
    faults.add(row, 'value-invalid', { column: 'endDate', value: dates.to });
  }
  return dates;
}

/** Records by what names them. */
export const bySourcedId = <R extends RosterRecord>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.sourcedId, record]));

export const placeOf = ({ file, line }: RosterPlace): RosterPlace => ({ file, line });
