/** Who asks to see journals: a person and the positions he holds at this moment. */
export interface JournalReader {
  readonly person: string;
  readonly positions: readonly { readonly position: string; readonly unit: string }[];
}

/** The registrar's office keeps what is taught and who is taught (R15, R45, R47). */
const headOfOffice = 'registrar';
const office: readonly string[] = [headOfOffice, 'registrar-employee'];
const seeAll: readonly string[] = [...office, 'administrator'];
const answerForDepartment: readonly string[] = ['department-head'];
const seeFaculty: readonly string[] = ['dean', 'council-secretary'];

/** What a reader may see beside what he fills himself (R27). Whoever is not named here sees nothing. */
export interface Visibility {
  readonly all: boolean;
  /** Departments whose disciplines he answers for, and whose modules they finish. */
  readonly departments: readonly string[];
  /** Faculties whose groups he reads, without ever writing. */
  readonly faculties: readonly string[];
}

/**
 * What positions show (R27): the registrar's office and the administrator everything, the head of a department his
 * department's disciplines, the faculty's staff the journals of its programmes' groups. A teacher's own load and the
 * journals in which he stands in are not a matter of positions: see `seenJournals`.
 */
export function visibilityOf({ positions }: JournalReader): Visibility {
  const unitsOf = (named: readonly string[]): readonly string[] => [
    ...new Set(positions.filter(({ position }) => named.includes(position)).map(({ unit }) => unit)),
  ];
  return {
    all: positions.some(({ position }) => seeAll.includes(position)),
    departments: unitsOf(answerForDepartment),
    faculties: unitsOf(seeFaculty),
  };
}

/** Whether he watches over journals that others fill: the head of a department, the faculty, the office (R20, R21, R27). */
export function supervises(reader: JournalReader): boolean {
  const { all, departments, faculties } = visibilityOf(reader);
  return all || departments.length > 0 || faculties.length > 0;
}

/** Whether he is of the registrar's office, which keeps terms, orders and lists (R15, R18, R45, R50). */
export const isOffice = ({ positions }: JournalReader): boolean =>
  positions.some(({ position }) => office.includes(position));

/** Whether he heads the registrar's office, who alone records directives on the terms of filling (R18). */
export const headsOffice = ({ positions }: JournalReader): boolean =>
  positions.some(({ position }) => position === headOfOffice);

/** Whether he may read what the registrar's office keeps of students: their cards and orders (R45). */
export const keepsStudents = (reader: JournalReader): boolean => visibilityOf(reader).all;

/** Whether he records who fills journals in another's place: the head of a department for his, the office for all (R16, R17). */
export const recordsAssignments = (reader: JournalReader): boolean =>
  isOffice(reader) || visibilityOf(reader).departments.length > 0;
