/** Who asks to see journals: a person and the positions he holds at this moment. */
export interface JournalReader {
  readonly person: string;
  readonly positions: readonly { readonly position: string; readonly unit: string }[];
}

const seesAll = ['registrar', 'registrar-employee', 'administrator'];
const seesDepartment = 'department-head';

/** What a reader may see, as values for `visibleTo`. */
export interface Visibility {
  readonly person: string;
  readonly all: boolean;
  /** Departments whose disciplines he answers for. */
  readonly departments: readonly string[];
}

/**
 * A teacher sees his load (R47), the head of a department his department's disciplines (R27), the registrar's office
 * and the administrator everything. Nobody else sees a journal.
 */
function visibilityOf(reader: JournalReader): Visibility {
  return {
    person: reader.person,
    all: reader.positions.some(({ position }) => seesAll.includes(position)),
    departments: reader.positions.filter(({ position }) => position === seesDepartment).map(({ unit }) => unit),
  };
}

/** The condition on journal `j` and discipline `d`; its values are $1 to $3, see `visibilityValues`. */
export const visible = `(j.teacher = $1::uuid or $2::boolean or d.department = any ($3::uuid[]))`;

export function visibilityValues(reader: JournalReader): readonly unknown[] {
  const { person, all, departments } = visibilityOf(reader);
  return [person, all, departments];
}
