/** What can be wrong with an upload, by its stable code. Words for people belong to the edges. */
export const rosterFaultCodes = [
  'file-missing',
  'file-unexpected',
  'file-too-large',
  'too-many-rows',
  'wrong-encoding',
  'wrong-delimiter',
  'csv-broken',
  'header-missing',
  'header-unknown',
  'header-duplicate',
  'delta-unsupported',
  'removal-unsupported',
  'value-missing',
  'value-invalid',
  'duplicate',
  'dangling-reference',
  'code-unknown',
  'cycle',
  'period-overlap',
  'outside-period',
  'level-mismatch',
  'teacher-not-in-class',
  'student-not-in-class',
  'type-not-in-load',
  'line-item-without-lesson',
  'mark-not-of-scale',
  'mark-before-lesson',
  'login-taken',
  'code-taken',
  'position-not-allowed',
  'lesson-not-yet',
  'in-use',
  'sheet-closed',
  'lock-rule-missing',
  'mark-changed-since',
  'lesson-locked',
] as const;
export type RosterFaultCode = (typeof rosterFaultCodes)[number];

/** Where in an upload something stands: a file and a line of it, the header being line 1. */
export interface RosterPlace {
  readonly file: string;
  readonly line: number;
}

/** One thing that is wrong, with the column and the value that show it. */
export interface RosterFault extends RosterPlace {
  readonly code: RosterFaultCode;
  readonly column?: string;
  readonly value?: string;
}

/** Faults that are kept of one upload; the others are only counted. */
export const mostFaults = 200;
const longestValue = 100;

/** Collects faults, up to a bound: a file in the wrong encoding must not give a fault for each of its rows to everybody. */
export class FaultList {
  private readonly kept: RosterFault[] = [];
  private counted = 0;

  /** How many there were, kept or not. */
  get count(): number {
    return this.counted;
  }

  /** The kept ones by file and line. */
  get faults(): readonly RosterFault[] {
    return [...this.kept].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  }

  add(
    place: RosterPlace,
    code: RosterFaultCode,
    about: { readonly column?: string; readonly value?: string } = {},
  ): void {
    this.counted += 1;
    if (this.kept.length >= mostFaults) return;
    const { file, line } = place;
    const { column, value } = about;
    this.kept.push({
      ...{ file, line, code },
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value: shorten(value) }),
    });
  }
}

const shorten = (value: string): string => (value.length > longestValue ? `${value.slice(0, longestValue)}…` : value);
