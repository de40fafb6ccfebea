import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { newId } from '@kelisim/persistence';
import type { JournalReader } from '../reading/journal-reader';
import { isOffice, visibilityOf } from '../reading/journal-reader';
import { isSupervised, moment, readerOfOne } from '../reading/seen-journals';
import type { AssignmentPlace, AssignmentToRecord } from './assignment';
import { assignmentFaults } from './assignment';
import { basisFaults } from './basis';
import { momentHere } from './moment-here';
import { allow, refuseForm } from './refuse-form';

/**
 * Records on department minutes who fills a journal in its teacher's place (R16), or a repeat course (R17). The head of
 * the discipline's department does, or of the one that finishes the module, or the registrar's office.
 *
 * @throws DomainError `not-found` for a journal that he may not see, `forbidden` where he may see it only, `own-act` where he
 *   names himself, `form-invalid` with every fault by its field.
 */
export async function recordAssignment(
  tx: Queryable,
  actor: JournalReader,
  asked: AssignmentToRecord,
): Promise<{ readonly id: string }> {
  await holdJournal(tx, actor, asked.journal);
  // Nobody gives himself a right: the head who stands in asks the registrar's office (R48).
  if (asked.person === actor.person) throw new DomainError({ code: 'own-act' });
  const { today } = await momentHere(tx);
  refuseForm([...assignmentFaults(asked, await readPlace(tx, asked)), ...basisFaults(asked.basis, today)]);
  const id = newId();
  await tx.query(
    `insert into teaching_assignments (university, id, kind, journal, person, valid_from, valid_to, students, basis, recorded_by)
     values (app_university(), $1, $2, $3, $4, $5::date, $6::date + 1, $7, $8, $9)`,
    [
      ...[id, asked.kind, asked.journal, asked.person, asked.from, asked.to, asked.students],
      ...[JSON.stringify(asked.basis), actor.person],
    ],
  );
  return { id };
}

/**
 * Holds the journal until the transaction ends: two who assign the same person at once come one after the other.
 * @throws DomainError `not-found`, `forbidden`
 */
export async function holdJournal(tx: Queryable, actor: JournalReader, journal: string): Promise<void> {
  const { rows } = await tx.query<{ shown: boolean; department: string; finishing: string | null }>(
    `with ${moment}
     select j.teacher = $1::uuid or ${isSupervised} as shown, d.department, d.finishing_department as finishing
     from moment, journals j
       join disciplines d on d.university = j.university and d.id = j.discipline
       join student_groups g on g.university = j.university and g.id = j.group_id
       join programmes r on r.university = g.university and r.id = g.programme
     where j.university = app_university() and j.id = $5 for no key update of j`,
    [...readerOfOne(actor), journal],
  );
  const [row] = rows;
  if (row?.shown !== true) throw new DomainError({ code: 'not-found' });
  const { departments } = visibilityOf(actor);
  allow(isOffice(actor) || [row.department, row.finishing].some((unit) => unit !== null && departments.includes(unit)));
}

async function readPlace(tx: Queryable, asked: AssignmentToRecord): Promise<AssignmentPlace> {
  const { rows } = await tx.query<AssignmentPlace>(
    `select j.teacher, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn",
       exists (select from appointments a where a.university = j.university and a.person = $2
         and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())) as employed,
       exists (select from teaching_assignments t where t.university = j.university and t.journal = j.id and t.person = $2
         and t.revoked_at is null and t.valid_from <= coalesce($4::date, 'infinity') and (t.valid_to is null or t.valid_to > $3::date)) as overlaps,
       array(select asked.id from unnest($5::uuid[]) as asked (id) where not exists (
         select from group_members m where m.university = j.university and m.student = asked.id and m.group_id = j.group_id
           and m.valid_from <= p.ends_on and (m.valid_to is null or m.valid_to > p.starts_on))) as strangers
     from journals j join academic_periods p on p.university = j.university and p.id = j.period
     where j.university = app_university() and j.id = $1`,
    [asked.journal, asked.person, asked.from, asked.to, asked.students],
  );
  const [place] = rows;
  if (place === undefined) throw new DomainError({ code: 'not-found' });
  return place;
}
