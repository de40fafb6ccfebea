import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { JournalReader } from '../reading/journal-reader';
import { isSupervised, moment, readerOfOne, standsIn } from '../reading/seen-journals';

interface SeenRow {
  readonly wholly: boolean;
  /** One entry for each assignment: its students, or null for all. */
  readonly assigned: readonly (readonly string[] | null)[];
}

/**
 * Whose marks in a journal a reader may see: null for all, which whoever answers for the journal or teaches it does;
 * who only stands in for some students sees these (R17, R27).
 *
 * @throws DomainError `not-found` when there is no such journal or this reader may not see it.
 */
export async function studentsSeen(
  q: Queryable,
  reader: JournalReader,
  journal: string,
): Promise<readonly string[] | null> {
  const { rows } = await q.query<SeenRow>(
    `with ${moment}
     select ${isSupervised} or j.teacher = $1::uuid as wholly, (
       select coalesce(json_agg(a.students), '[]') from teaching_assignments a, moment
       where a.university = app_university() and a.journal = j.id and a.person = $1::uuid and ${standsIn}
     ) as assigned
     from journals j
       join disciplines d on d.university = j.university and d.id = j.discipline
       join student_groups g on g.university = j.university and g.id = j.group_id
       join programmes r on r.university = g.university and r.id = g.programme
     where j.university = app_university() and j.id = $5`,
    [...readerOfOne(reader), journal],
  );
  const [seen] = rows;
  if (seen === undefined || !(seen.wholly || seen.assigned.length > 0)) throw new DomainError({ code: 'not-found' });
  return seen.wholly || seen.assigned.includes(null) ? null : seen.assigned.flatMap((students) => students ?? []);
}
