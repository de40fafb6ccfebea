import { inventPerson } from './invent-person';
import type { Position } from './positions';
import { idOf, Random } from './random';
import { departments, faculties, teachingHeadDepartment, vacantDepartment } from './units';

/** A member of the staff: an invented person with an account and the positions he holds. */
export interface Employee {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly shortName: string;
  readonly login: string;
  readonly language: 'ru' | 'kk' | 'ky';
  readonly positions: readonly { readonly position: Position; readonly unit: string }[];
}

const teachersOfDepartment = 4;

/** Who works where: a list of positions for each employee, unit by its code. The first position names the login. */
function posts(): readonly (readonly (readonly [Position, string])[])[] {
  return [
    [['rector', 'university']],
    [['vice-rector', 'university']],
    [
      ['registrar', 'university'],
      ['registrar', 'registrar'],
    ],
    ...Array.from({ length: 3 }, () => [['registrar-employee', 'registrar']] as const),
    [['administrator', 'university']],
    [
      ['digitalisation-head', 'university'],
      ['digitalisation-head', 'digitalisation'],
    ],
    ...faculties.flatMap(({ code }) => [[['dean', code]] as const, [['council-secretary', code]] as const]),
    ...departments.filter(({ code }) => code !== vacantDepartment).map(({ code }) => headOf(code)),
    ...departments.flatMap(({ code }) =>
      Array.from({ length: teachersOfDepartment }, () => [['teacher', code]] as const),
    ),
    // Whoever a later version of the sample adds stands at the end: names and logins follow from the place.
    ...(['legal', 'personnel', 'documentation'] as const).map((office) => [
      [`${office}-head`, 'university'] as const,
      [`${office}-head`, office] as const,
      [office === 'documentation' ? 'group-chair' : 'group-member', 'accreditation'] as const,
    ]),
    [['academic-secretary', 'university']],
  ];
}

function headOf(department: string): readonly (readonly [Position, string])[] {
  const head = ['department-head', department] as const;
  return department === teachingHeadDepartment ? [head, ['teacher', department]] : [head];
}

const languages = ['ru', 'ru', 'kk', 'ru', 'ky'] as const;

/** Logins begin with a short word for the position. */
const loginWords: Partial<Readonly<Record<Position, string>>> = {
  'department-head': 'head',
  'council-secretary': 'secretary',
  'registrar-employee': 'office',
  'digitalisation-head': 'digital',
  'legal-head': 'legal',
  'personnel-head': 'personnel',
  'documentation-head': 'documentation',
  'academic-secretary': 'academic',
};

/** The staff, the same on every load. */
export function inventStaff(): readonly Employee[] {
  const random = new Random('staff');
  return posts().map((held, place) => {
    const person = inventPerson(random, place);
    const [first] = held[0] ?? ['teacher'];
    const login = `${loginWords[first] ?? first}.${person.latin}`;
    return {
      id: idOf(`person ${login}`),
      account: idOf(`account ${login}`),
      ...{ name: person.name, shortName: person.shortName, login },
      language: languages[place % languages.length] ?? 'ru',
      positions: held.map(([position, unit]) => ({ position, unit })),
    };
  });
}

/** The employees who hold a position in a unit. */
export function holders(staff: readonly Employee[], position: Position, unit: string): readonly Employee[] {
  return staff.filter(({ positions }) => positions.some((held) => held.position === position && held.unit === unit));
}
