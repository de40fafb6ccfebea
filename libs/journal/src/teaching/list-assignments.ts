import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';
import type { JournalReader } from '../reading/journal-reader';
import { moment, readerValues, supervised } from '../reading/seen-journals';
import { afterRecord } from './after-record';
import type { Basis } from './basis';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A recorded assignment with everything it rests on (R16, R17). */
export interface RecordedAssignment {
  readonly id: string;
  readonly kind: 'substitution' | 'repeat-course';
  readonly journal: string;
  readonly discipline: { readonly id: string; readonly name: LocalizedText };
  readonly group: Named;
  /** In whose place. */
  readonly teacher: Named;
  readonly person: Named;
  /** Local dates, the first and the last; null: until the academic period ends. */
  readonly from: string;
  readonly to: string | null;
  readonly students: readonly Named[] | null;
  readonly basis: Basis;
  readonly recordedBy: Named;
  readonly recordedAt: string;
  readonly state: 'upcoming' | 'current' | 'ended' | 'revoked';
  /** Who ended it before time, when and on what basis. */
  readonly revocation: { readonly by: Named; readonly at: string; readonly basis: Basis } | null;
}

/** What is left out is not asked for; `after` is the `next` of the page before. */
export interface AssignmentQuery {
  readonly limit: number;
  readonly after?: string;
  readonly journal?: string;
  readonly person?: string;
}

/**
 * The register of substitutions and repeat courses, the newest first: of the journals that the reader's position shows,
 * of his own load, and those that name him.
 */
export async function listAssignments(
  q: Queryable,
  reader: JournalReader,
  query: AssignmentQuery,
): Promise<{ readonly items: readonly RecordedAssignment[]; readonly next: string | null }> {
  const values = [...readerValues(reader)];
  const value = (one: unknown): string => `$${String(values.push(one))}`;
  const conditions = [
    `(a.person = $1::uuid or j.teacher = $1::uuid or exists (select from seen where seen.id = a.journal))`,
    ...(query.journal === undefined ? [] : [`a.journal = ${value(query.journal)}`]),
    ...(query.person === undefined ? [] : [`a.person = ${value(query.person)}`]),
    ...(query.after === undefined ? [] : [afterRecord('teaching_assignments', 'a', value(query.after))]),
  ];
  const { rows } = await q.query<RecordedAssignment>(
    `with ${moment}, seen as materialized (${supervised(reader)})
     select ${columns} from moment, teaching_assignments a
       join journals j on j.university = a.university and j.id = a.journal
       join disciplines d on d.university = j.university and d.id = j.discipline
       join student_groups g on g.university = j.university and g.id = j.group_id
       join people t on t.university = j.university and t.id = j.teacher
       join people p on p.university = a.university and p.id = a.person
       join people r on r.university = a.university and r.id = a.recorded_by
       left join people x on x.university = a.university and x.id = a.revoked_by
     where a.university = app_university() and ${conditions.join(' and ')}
     order by a.recorded_at desc, a.id desc limit ${value(query.limit + 1)}`,
    values,
  );
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
}

const named = (person: string): string => `json_build_object('id', ${person}.id, 'name', ${person}.name)`;

const columns = `a.id, a.kind, a.journal, json_build_object('id', d.id, 'name', d.name) as discipline, ${named('g')} as "group",
  ${named('t')} as teacher, ${named('p')} as person, a.valid_from::text as "from", (a.valid_to - 1)::text as "to",
  case when a.students is not null then (
    select coalesce(json_agg(${named('s')} order by s.name, s.id), '[]') from students s
    where s.university = a.university and s.id = any (a.students)
  ) end as students,
  a.basis, ${named('r')} as "recordedBy", ${instantText('a.recorded_at')} as "recordedAt",
  case when a.revoked_at is not null then 'revoked' when a.valid_from > moment.today then 'upcoming'
    when a.valid_to <= moment.today then 'ended' else 'current' end as state,
  case when a.revoked_at is not null then json_build_object('by', ${named('x')}, 'at', ${instantText('a.revoked_at')}, 'basis', a.revocation)
  end as revocation`;
