import type { Lateness } from '@kelisim/domain';
import { latenessOf } from '@kelisim/domain';

/** A person as lists name him. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Whose lateness it is (R02), with names. */
export interface NamedLateness extends Omit<Lateness, 'people' | 'task'> {
  readonly people: readonly NamedPerson[];
  /** When whoever was late let go of it; null while he has it, and where he never had it. */
  readonly letGoAt: string | null;
}

/**
 * The task that was open just before deadline `x` of case `c` was due, as `held`, with whoever it stood with then: of the
 * deadline's own line, or of the case's where its parts had not begun. One term may span several steps: the task need not be
 * the one that the deadline is shown at; whoever was asked for more time meanwhile is not late. Moments are half-open like the term itself: what is closed at the due moment was held
 * until then.
 */
export const heldThen = `left join lateral (
    select t.id as task, t.line, t.step, t.person, t.position, t.unit, t.closed_at,
      case when t.person is not null then array[t.person] else array(
        select a.person from appointments a
        where a.university = t.university and a.unit = t.unit and a.position = t.position and a.person is distinct from t.excluded
          and a.valid_from < x.due_at and (a.valid_to is null or a.valid_to >= x.due_at) order by a.valid_from, a.id) end as people
    from tasks t
    where t.university = x.university and t.line = any (array[x.line, x.case_id])
      and t.opened_at < x.due_at and (t.closed_at is null or t.closed_at >= x.due_at) and t.purpose not in ('extend', 'advise')
    order by t.line = x.line desc, t.opened_at desc, t.id limit 1) held on true`;

/** Whether the case was filed when the term was over already. */
const filedLate = 'c.filed_at >= x.due_at';

/** The persons whose lateness it is, and the unit; in SQL what `latenessOf` says, for statements that filter and count by them. */
export const latePeople = `case when ${filedLate} then array[c.author] else coalesce(held.people, '{}') end`;
export const lateUnit = `case when ${filedLate} or held.person = c.author then c.author_unit else coalesce(held.unit, c.author_unit) end`;

/** What `toLateness` reads, of deadline `x`, case `c` and `held`. */
export const latenessColumns = `c.filed_at, c.author, c.author_unit, held.task as held_task, held.step as held_step, held.person as held_person,
  held.position as held_position, held.unit as held_unit, held.closed_at as held_closed_at, held.people as held_people,
  (select coalesce(json_object_agg(p.id, p.name), '{}') from people p where p.university = x.university and p.id = any (${latePeople})) as late_names`;

export interface RawLateness {
  readonly due_at: Date;
  readonly filed_at: Date;
  readonly author: string;
  readonly author_unit: string;
  readonly held_task: string | null;
  readonly held_step: string | null;
  readonly held_person: string | null;
  readonly held_position: string | null;
  readonly held_unit: string | null;
  readonly held_closed_at: Date | null;
  readonly held_people: string[] | null;
  readonly late_names: Readonly<Record<string, string>>;
}

/** Whose lateness a row tells of; it must be of a term whose end has passed without an answer. */
export function toLateness(row: RawLateness): NamedLateness {
  const { held_task: task, held_step: step, held_person: person, held_position: position, held_unit: unit } = row;
  const held =
    task === null || step === null ? null : { task, step, person, position, unit, people: row.held_people ?? [] };
  const { kind, people, ...late } = latenessOf({
    due: row.due_at.toISOString(),
    filedAt: row.filed_at.toISOString(),
    author: { person: row.author, unit: row.author_unit },
    held,
  });
  return {
    ...{ kind, unit: late.unit, position: late.position, step: late.step },
    people: people.map((id) => ({ id, name: row.late_names[id] ?? '' })),
    letGoAt: late.task === null ? null : (row.held_closed_at?.toISOString() ?? null),
  };
}
