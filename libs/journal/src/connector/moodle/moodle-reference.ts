import { ConnectorFault } from '../connector-fault';

/** What a window is in Moodle: extensions for these students in these assignments. Moodle's own numbers. */
export interface MoodleWindow {
  /** 0 where it was found by its extensions alone. */
  readonly course: number;
  readonly assignments: readonly number[];
  readonly users: readonly number[];
}

/** Moodle has no name for it, so the name says all: `m1.<course>.<assignments>.<users>`. */
export function referenceOf({ course, assignments, users }: MoodleWindow): string {
  const numbers = (list: readonly number[]): string => list.toSorted((one, other) => one - other).join('-');
  return `m1.${course}.${numbers(assignments)}.${numbers(users)}`;
}

/** @throws ConnectorFault `refused` (`reference-invalid`) for what is no reference of this adapter. */
export function windowOf(reference: string): MoodleWindow {
  const read = /^m1\.(\d{1,12})\.(\d{1,12}(?:-\d{1,12})*)\.(\d{1,12}(?:-\d{1,12})*)$/u.exec(reference);
  if (read === null) throw new ConnectorFault('refused', { reason: 'reference-invalid' });
  const numbers = (list = ''): number[] => list.split('-').map(Number);
  return { course: Number(read[1]), assignments: numbers(read[2]), users: numbers(read[3]) };
}
