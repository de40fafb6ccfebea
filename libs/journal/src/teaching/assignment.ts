import type { FieldFault } from '@kelisim/domain';
import type { Basis } from './basis';

/** What a department's meeting has decided: who fills a journal in its teacher's place (R16), or for whom who repeat (R17). */
export interface AssignmentToRecord {
  readonly kind: 'substitution' | 'repeat-course';
  readonly journal: string;
  readonly person: string;
  /** Local dates, the first and the last; null: until the academic period ends. */
  readonly from: string;
  readonly to: string | null;
  /** Those who repeat the course; null: everybody of the journal, which a substitution always is. */
  readonly students: readonly string[] | null;
  readonly basis: Basis;
}

/** What the database knows of those whom an assignment names. */
export interface AssignmentPlace {
  readonly teacher: string;
  /** First and last local date of the academic period. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Whether the person holds a post of the university. */
  readonly employed: boolean;
  /** Whether days of the person's in this journal are taken already. */
  readonly overlaps: boolean;
  /** Those of the named students who are in the journal's group at no time of the period. */
  readonly strangers: readonly string[];
}

const fault = (path: string, rule: string, data?: FieldFault['data']): FieldFault =>
  data === undefined ? { path, rule } : { path, rule, data };

/** Everything for which an assignment is refused, by its field. */
export function assignmentFaults(asked: AssignmentToRecord, place: AssignmentPlace): readonly FieldFault[] {
  const { kind, person, from, to, students } = asked;
  const { teacher, startsOn, endsOn, employed, overlaps, strangers } = place;
  const period = { from: startsOn, to: endsOn };
  const faults: FieldFault[] = [];
  if (!employed) faults.push(fault('/person', 'person-unknown'));
  if (person === teacher) faults.push(fault('/person', 'teaches-already'));
  else if (overlaps) faults.push(fault('/person', 'assigned-already'));
  if (from < startsOn || from > endsOn) faults.push(fault('/from', 'outside-period', period));
  if (to !== null && to < from) faults.push(fault('/to', 'end-before-start'));
  else if (to !== null && to > endsOn) faults.push(fault('/to', 'outside-period', period));
  if (kind === 'substitution' && students !== null) faults.push(fault('/students', 'whole-group'));
  if (strangers.length > 0) faults.push(fault('/students', 'student-of-group'));
  return faults;
}
