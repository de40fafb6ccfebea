import type { CellContent } from './cell-change';
import type { Decimal } from './decimal';
import { add, decimal, divide, formatDecimal, parseDecimal } from './decimal';
import { absent, isGrade } from './mark-value';
import type { Scale } from './scale';
import type { SheetColumn } from './sheet-kind';

/** A lesson of a sheet, on whose scale its marks are. The date is local. */
export interface SheetLesson {
  readonly id: string;
  readonly date: string;
  readonly type: string;
  readonly scale: Scale;
}

/** What one student has in one lesson of a column. */
export interface ControlMark extends CellContent {
  readonly lesson: string;
}

/** A mark with what an absence in its place would count where absences count. */
export interface Control {
  readonly mark: ControlMark;
  readonly lowest: string | null;
}

/** What one student has in a column, and the marks it is made of (R34). */
export interface ColumnValue {
  readonly column: string;
  /** A decimal or a word; null while it cannot be told. */
  readonly value: string | null;
  /**
   * `taken` of marks; `absent`: nothing but absences, or the last is one, so that the value is the lowest;
   * `recredited`: the student is re-credited (R25) and owes nothing. The others say why there is no value yet.
   */
  readonly state: 'taken' | 'absent' | 'recredited' | 'no-lesson' | 'no-mark' | 'not-a-number';
  /** In order of the lessons. */
  readonly marks: readonly ControlMark[];
}

/** The value of a column, of the student's marks in all its lessons, in their order. */
export function columnValue(column: SheetColumn, controls: readonly Control[]): ColumnValue {
  const marks = controls.map(({ mark }) => mark);
  const of = (state: ColumnValue['state'], value: string | null = null): ColumnValue => ({
    ...{ column: column.id, value, state, marks },
  });
  const { take, absence } = column.from;
  const written = controls.filter(({ mark }) => mark.value !== null);
  const counted = written.filter(({ mark }) => mark.note === null);
  if (marks.length === 0) return of('no-lesson');
  if (written.length > 0 && counted.length === 0) return of('recredited');
  if (written.length === 0 || (take === 'each' && written.length < marks.length)) return of('no-mark');
  const grades = counted.filter(({ mark }) => isGrade(mark.value));
  const chosen = absence === 'skipped' && grades.length > 0 ? grades : counted;
  const last = chosen.at(-1);
  const isAbsent = grades.length === 0 || (take === 'last' && last?.mark.value === absent);
  if (isAbsent) return of('absent', last?.lowest ?? null);
  if (take === 'last') return of('taken', last?.mark.value ?? null);
  const numbers = numbersOf(chosen.map(({ mark, lowest }) => (isGrade(mark.value) ? mark.value : (lowest ?? ''))));
  return numbers === null ? of('not-a-number') : of('taken', total(column, numbers));
}

function numbersOf(values: readonly string[]): readonly Decimal[] | null {
  const numbers = values.map(parseDecimal).filter((number) => number !== null);
  return numbers.length === values.length ? numbers : null;
}

function total({ from, decimals = 2 }: SheetColumn, numbers: readonly Decimal[]): string {
  const sum = numbers.reduce(add, decimal(0));
  return formatDecimal(from.take === 'sum' ? sum : divide(sum, decimal(numbers.length), decimals));
}
