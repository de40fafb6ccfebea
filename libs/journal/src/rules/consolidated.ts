import type { Decimal } from './decimal';
import { add, decimal, divide, formatFixed, multiply, parseDecimal } from './decimal';
import type { FinalMark } from './final-mark';
import type { RowOutcome } from './row-outcome';

/** The result of one student in one discipline, as a closed sheet has it. */
export interface ConsolidatedMark {
  readonly student: string;
  readonly discipline: string;
  readonly group: string;
  readonly result: RowOutcome['result'];
  readonly final: FinalMark | null;
}

/** How results stand. Averages and rates are written with two places; null where there is nothing to take them of. */
export interface Standing {
  /** Of the final marks that are numbers. */
  readonly average: string | null;
  readonly passed: number;
  /** Failed, or not admitted. */
  readonly failed: number;
  /** Re-credited: they take no part in the rate. */
  readonly recredited: number;
  /** The sheet is not complete: they take no part in the rate either. */
  readonly incomplete: number;
  /** Passed, of those who passed or failed, per cent. */
  readonly passRate: string | null;
}

/** A discipline of a consolidated sheet. `credits` is its share in the grade point average, as written. */
export interface ConsolidatedDiscipline {
  readonly id: string;
  /** Null: all disciplines count the same. */
  readonly credits: string | null;
}

export interface GroupSheetRow extends Standing {
  readonly student: string;
  /** In order of the disciplines; null: there is no sheet with this student. */
  readonly marks: readonly (ConsolidatedMark | null)[];
  /** The grade point average by credits; a mark that counts no points takes no part in it. */
  readonly gpa: string | null;
}

export interface DisciplineSheetRow extends Standing {
  readonly group: string;
}

/** The consolidated sheet of a group (R20, R27): students × disciplines. The last row, of all, is `standingOf(marks)`. */
export function groupSheet(
  students: readonly string[],
  disciplines: readonly ConsolidatedDiscipline[],
  marks: readonly ConsolidatedMark[],
): GroupSheetRow[] {
  const byCell = new Map(marks.map((mark) => [`${mark.student} ${mark.discipline}`, mark]));
  return students.map((student) => {
    const own = disciplines.map(({ id }) => byCell.get(`${student} ${id}`) ?? null);
    return {
      student,
      marks: own,
      gpa: gradePointAverage(disciplines, own),
      ...standingOf(own.filter((mark) => mark !== null)),
    };
  });
}

/** The consolidated sheet of a discipline (R20, R27): how its groups stand. */
export function disciplineSheet(groups: readonly string[], marks: readonly ConsolidatedMark[]): DisciplineSheetRow[] {
  return groups.map((group) => ({ group, ...standingOf(marks.filter((mark) => mark.group === group)) }));
}

/** How results stand, taken together. */
export function standingOf(marks: readonly ConsolidatedMark[]): Standing {
  const count = (...results: RowOutcome['result'][]): number =>
    marks.filter(({ result }) => results.includes(result)).length;
  const [passed, failed] = [count('passed'), count('failed', 'not-admitted')];
  const numbers = marks.map(({ final }) => parseDecimal(final?.value ?? '')).filter((number) => number !== null);
  return {
    average: mean(numbers.map((value) => ({ value, weight: decimal(1) }))),
    ...{ passed, failed, recredited: count('recredited'), incomplete: count('incomplete') },
    passRate: mean([
      { value: decimal(100), weight: decimal(passed) },
      { value: decimal(0), weight: decimal(failed) },
    ]),
  };
}

function gradePointAverage(
  disciplines: readonly ConsolidatedDiscipline[],
  marks: readonly (ConsolidatedMark | null)[],
): string | null {
  const counted = disciplines.flatMap(({ credits }, at) => {
    const points = marks[at]?.final?.points ?? null;
    return points === null ? [] : [{ value: decimal(points), weight: decimal(credits ?? '1') }];
  });
  return mean(counted);
}

function mean(values: readonly { readonly value: Decimal; readonly weight: Decimal }[]): string | null {
  const over = values.reduce((sum, { value, weight }) => add(sum, multiply(value, weight)), decimal(0));
  const under = values.reduce((sum, { weight }) => add(sum, weight), decimal(0));
  return under.units === 0n ? null : formatFixed(divide(over, under, 2), 2);
}
