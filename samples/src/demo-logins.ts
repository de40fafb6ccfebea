import type { Language, LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { samplePassword } from './load-sample';
import type { Position } from './positions';
import { inventStaff } from './staff';
import { studentLogins } from './student-logins';
import { faculties, sampleUniversity, teachingHeadDepartment, unitId, vacantDepartment } from './units';

/** An account of the sample that anybody may use. */
export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly positions: readonly string[];
}

const plainDepartment = 'biology';

/**
 * The posts whose holders are shown, position and unit. Whoever is asked about a note of a shown teacher is shown too:
 * of the three teachers one has an ordinary head, one a head who teaches, one none, so that the dean is asked; and
 * both faculties have a dean and a secretary, for students of either.
 */
const shownPosts: readonly (readonly [Position, string])[] = [
  ...[plainDepartment, teachingHeadDepartment, vacantDepartment].map((department) => ['teacher', department] as const),
  // The head of economics is there for whoever the examples of forms name: she teaches there.
  ...[plainDepartment, teachingHeadDepartment, 'economics'].map(
    (department) => ['department-head', department] as const,
  ),
  ...faculties.map(({ code }) => ['dean', code] as const),
  ...faculties.map(({ code }) => ['council-secretary', code] as const),
  ['registrar', 'university'],
  ['registrar-employee', 'registrar'],
  ['vice-rector', 'university'],
  ['legal-head', 'university'],
  ['personnel-head', 'university'],
  ['documentation-head', 'university'],
  ['academic-secretary', 'university'],
  ['rector', 'university'],
  ['administrator', 'university'],
  ['digitalisation-head', 'university'],
];

/** Examples of forms that name people name the first in the order of names. */
const namedInExamples = 1;

const studentWord: LocalizedText = { ru: 'студент', kk: 'студент', ky: 'студент', en: 'student' };

interface DemoRow {
  login: string;
  place: number;
  name: string;
  posts: string[];
  positions: string[];
}

/**
 * Accounts of the sample university for `GET /api/demo`, or all of its accounts with `all`. Empty without the sample. Whoever
 * was imported into it since is none of them: nobody knows a password of his.
 * The connection must see the sample's rows.
 */
export async function demoLogins(
  client: Queryable,
  options: { readonly language?: Language; readonly all?: boolean } = {},
): Promise<DemoLogin[]> {
  const { rows } = await client.query<DemoRow>(
    `select c.login, p.name, row_number() over (order by p.name, p.id)::int as place,
       array_agg(a.position || ' ' || u.id) as posts,
       array_agg((t.title ->> $2) || ', ' || (u.name ->> $2) order by a.position, u.code) as positions
     from accounts c
       join people p on p.university = c.university and p.id = c.person
       join appointments a on a.university = c.university and a.person = c.person
         and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())
       join positions t on t.university = a.university and t.code = a.position
       join units u on u.university = a.university and u.id = a.unit
     where c.university = $1 and c.id = any ($3::uuid[]) and c.disabled_at is null
     group by c.login, p.name, p.id order by c.login`,
    [sampleUniversity, options.language ?? 'ru', inventStaff().map(({ account }) => account)],
  );
  const shown =
    options.all === true
      ? rows
      : [
          ...shownPosts.flatMap(([position, unit]) => holderOf(rows, `${position} ${unitId(unit)}`)),
          ...rows.filter(({ place }) => place <= namedInExamples),
        ];
  return [...new Set(shown), ...(await studentRows(client, options.language ?? 'ru'))].map(
    ({ login, name, positions }) => ({
      login,
      password: samplePassword,
      name,
      positions,
    }),
  );
}

/** Students hold no post: their group says who they are. */
async function studentRows(
  client: Queryable,
  language: Language,
): Promise<readonly Omit<DemoRow, 'posts' | 'place'>[]> {
  const { rows } = await client.query<Omit<DemoRow, 'posts' | 'place'>>(
    `select c.login, p.name, array_agg($2 || ', ' || g.name order by g.name) as positions
     from students s
       join people p on p.university = s.university and p.id = s.person
       join accounts c on c.university = p.university and c.person = p.id and c.disabled_at is null
       join group_members m on m.university = s.university and m.student = s.id and m.valid_to is null
       join student_groups g on g.university = m.university and g.id = m.group_id
     where s.university = $1 and s.person = any ($3::uuid[]) group by c.login, p.name, g.name order by g.name`,
    [sampleUniversity, studentWord[language], studentLogins().map(({ person }) => person)],
  );
  return rows;
}

/** The holder of a post who holds the fewest others, so that a teacher is not shown by the head who teaches too. */
function holderOf(rows: readonly DemoRow[], post: string): readonly DemoRow[] {
  const holders = rows.filter(({ posts }) => posts.includes(post));
  return holders.sort((one, other) => one.posts.length - other.posts.length).slice(0, 1);
}
