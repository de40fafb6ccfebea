import type { ColumnValue } from './column-value';
import type { Decimal } from './decimal';
import { add, compare, decimal, divide, formatDecimal, multiply, parseDecimal } from './decimal';
import type { FinalMark } from './final-mark';
import { finalMark, nearestGrade } from './final-mark';
import type { PointsScale, Scale } from './scale';
import type { SheetColumn, SheetKind } from './sheet-kind';

/** A column of a student that keeps the sheet from being closed, and why. */
export interface MissingMark {
  readonly column: string;
  readonly why: 'no-lesson' | 'no-mark' | 'not-a-number' | 'not-of-scale';
  /** The lessons of the column that have no mark of the student. */
  readonly lessons: readonly string[];
}

/** What comes out for one student. */
export interface RowOutcome {
  /** Null: the kind asks for none, or its columns are not complete. */
  readonly admission: { readonly points: string; readonly admitted: boolean } | null;
  /** There is none unless the result is `passed` or `failed`. */
  readonly final: FinalMark | null;
  readonly result: 'passed' | 'failed' | 'not-admitted' | 'recredited' | 'incomplete';
  readonly missing: readonly MissingMark[];
}

/** Admission, final mark and what is missing, of the values of a student's columns. All of it in exact decimals. */
export function rowOutcome(kind: SheetKind, scale: Scale, values: readonly ColumnValue[]): RowOutcome {
  const weights = new Map(kind.columns.map(({ id, weight }) => [id, weight]));
  const admitting = kind.admission?.columns ?? [];
  const asked = values.filter(({ column }) => weights.get(column) !== undefined || admitting.includes(column));
  if (asked.some(({ state }) => state === 'recredited')) return outcome('recredited', null);
  const admission = admissionOf(kind, values);
  if (admission?.admitted === false) return outcome('not-admitted', admission);
  const isWord = ({ column, value }: ColumnValue): boolean =>
    admitting.includes(column) && parseDecimal(value ?? '') === null;
  const missing = asked.filter((column) => column.value === null || isWord(column)).map(missingOf);
  if (missing.length > 0) return { ...outcome('incomplete', admission), missing };
  const weighted = asked.filter(({ column }) => weights.get(column) !== undefined);
  const mark = scale.kind === 'words' ? wordOf(scale, weighted) : pointsOf(kind, scale, weighted);
  if ('why' in mark) return { ...outcome('incomplete', admission), missing: [mark] };
  return { ...outcome(mark.passes ? 'passed' : 'failed', admission), final: mark };
}

function outcome(result: RowOutcome['result'], admission: RowOutcome['admission']): RowOutcome {
  return { admission, final: null, result, missing: [] };
}

/** Decided by the points as they are printed, with two places, so that the sheet can be checked by hand. */
function admissionOf({ admission, columns }: SheetKind, values: readonly ColumnValue[]): RowOutcome['admission'] {
  if (admission === undefined) return null;
  const mean = weightedMean(
    columns.filter(({ id }) => admission.columns.includes(id)),
    values,
  );
  if (mean === null) return null;
  const points = divide(mean.over, mean.under, 2);
  return { points: formatDecimal(points), admitted: compare(points, decimal(admission.atLeast)) >= 0 };
}

function missingOf({ column, value, state, marks }: ColumnValue): MissingMark {
  const known = state === 'no-lesson' || state === 'no-mark';
  const lessons = marks.filter(({ value }) => value === null).map(({ lesson }) => lesson);
  const unreadable = value === null && state === 'absent' ? 'not-of-scale' : 'not-a-number';
  return { column, why: known ? state : unreadable, lessons };
}

/** Words are not counted with: the final mark is the word of the kind's last column that has a weight. */
function wordOf(scale: Scale, weighted: readonly ColumnValue[]): FinalMark | MissingMark {
  const last = weighted.at(-1);
  const value = last?.value ?? '';
  return finalMark(scale, value) ?? { column: last?.column ?? '', why: 'not-of-scale', lessons: [] };
}

function pointsOf(kind: SheetKind, scale: PointsScale, weighted: readonly ColumnValue[]): FinalMark | MissingMark {
  const columns = kind.columns.filter(({ id }) => weighted.some(({ column }) => column === id));
  const worded = weighted.find(({ value }) => parseDecimal(value ?? '') === null);
  const mean = weightedMean(columns, weighted);
  if (worded !== undefined || mean === null) return { column: worded?.column ?? '', why: 'not-a-number', lessons: [] };
  const grade = failingGrade(kind, scale, weighted) ?? nearestGrade(scale, mean.over, mean.under);
  return finalMark(scale, grade) ?? { column: weighted.at(-1)?.column ?? '', why: 'not-of-scale', lessons: [] };
}

function failingGrade(
  { final: { failsBy } }: SheetKind,
  scale: PointsScale,
  values: readonly ColumnValue[],
): string | null {
  const points = parseDecimal(values.find(({ column }) => column === failsBy?.column)?.value ?? '');
  if (failsBy === undefined || points === null) return null;
  const grade = nearestGrade(scale, points, decimal(1));
  return compare(decimal(grade), decimal(failsBy.below)) < 0 ? grade : null;
}

/** The sum of the values by their weights, over the sum of the weights; null when a value is wanting or a word. */
function weightedMean(
  columns: readonly SheetColumn[],
  values: readonly ColumnValue[],
): { readonly over: Decimal; readonly under: Decimal } | null {
  const mean = { over: decimal(0), under: decimal(0) };
  for (const { id, weight = '1' } of columns) {
    const points = parseDecimal(values.find(({ column }) => column === id)?.value ?? '');
    if (points === null) return null;
    mean.over = add(mean.over, multiply(points, decimal(weight)));
    mean.under = add(mean.under, decimal(weight));
  }
  return mean;
}
