import type { Author, Language, LocalizedText, PaperUniversity } from '@kelisim/domain';
import type { OwnCalendars } from '../calendars/own-calendars';
import { ownCalendars } from '../calendars/own-calendars';
import type { Queryable } from '../database/queryable';

interface CircumstancesRow {
  readonly now: Date;
  readonly calendars: OwnCalendars;
  readonly zone: string;
  readonly university_name: LocalizedText;
  readonly city: LocalizedText;
  readonly letterhead: Readonly<Record<Language, readonly string[]>> | null;
  readonly top_unit: string;
  readonly appointment: {
    readonly position: string;
    readonly unit: string;
    readonly positionTitle: LocalizedText;
    readonly unitName: LocalizedText;
    readonly department: string | null;
    readonly faculty: string | null;
  } | null;
}

/** What is known at filing of the author and his university, in the paper's language. */
export interface AuthorCircumstances {
  readonly now: string;
  readonly calendars: OwnCalendars;
  readonly zone: string;
  readonly university: PaperUniversity;
  /** Null when he holds no position in which the procedure may be started. */
  readonly author: { readonly author: Author; readonly positionTitle: string; readonly unitName: string } | null;
}

/**
 * Reads the author's appointment that lets him start a procedure, and the units above it, at the database's clock.
 *
 * @param who of his appointments the one in `unit`, where that is said.
 */
export async function readAuthorCircumstances(
  q: Queryable,
  who: { university: string; person: string; unit?: string },
  startedBy: string,
  language: Language,
): Promise<AuthorCircumstances> {
  const { rows } = await q.query<CircumstancesRow>(circumstancesStatement, [
    who.university,
    who.person,
    startedBy,
    who.unit ?? null,
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error('the university is not known');
  const { appointment } = row;
  return {
    now: row.now.toISOString(),
    calendars: row.calendars,
    zone: row.zone,
    university: paperUniversity(row, language),
    author: appointment && {
      author: {
        person: who.person,
        position: appointment.position,
        unit: appointment.unit,
        department: appointment.department,
        faculty: appointment.faculty,
        university: row.top_unit,
      },
      positionTitle: appointment.positionTitle[language],
      unitName: appointment.unitName[language],
    },
  };
}

function paperUniversity(row: CircumstancesRow, language: Language): PaperUniversity {
  const letterhead = row.letterhead?.[language] ?? [];
  const words = { name: row.university_name[language], city: row.city[language] };
  return letterhead.length === 0 ? words : { ...words, letterhead };
}

const circumstancesStatement = `
  with recursive appointment as (
    select a.position, a.unit, p.title from appointments a join positions p on p.university = a.university and p.code = a.position
    where a.university = $1 and a.person = $2 and ($3 = 'anyone' or a.position = $3) and ($4::uuid is null or a.unit = $4)
      and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())
    order by a.valid_from, a.id limit 1
  ), above as (
    select u.id, u.kind, u.parent, u.name, 0 as depth from units u join appointment a on u.university = $1 and u.id = a.unit
    union all
    select u.id, u.kind, u.parent, u.name, b.depth + 1 from units u join above b on u.university = $1 and u.id = b.parent
  )
  select app_now() as now, u.zone, u.name as university_name, u.city, u.letterhead,
    ${ownCalendars} as calendars,
    (select id from units where university = $1 and kind = 'university' limit 1) as top_unit,
    (select json_build_object('position', a.position, 'unit', a.unit, 'positionTitle', a.title,
       'unitName', (select name from above where depth = 0),
       'department', (select id from above where kind = 'department' order by depth limit 1),
       'faculty', (select id from above where kind = 'faculty' order by depth limit 1)) from appointment a) as appointment
  from universities u where u.id = $1`;
