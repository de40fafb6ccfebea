import type { RosterFaultCode } from './roster-fault';
import type { RosterMark } from './roster';
import type { Outcome } from './tally';
import type { Writing } from './writing';
import { stopAtFault } from './writing';

/** A cell as it stands when a mark is to be imported into it. */
interface Cell {
  readonly place: number;
  readonly value: string | null;
  readonly note: string | null;
  /** What an import has put there last. */
  readonly imported: string | null;
  readonly closed: boolean;
  readonly future: boolean;
  readonly locked: boolean;
}

/**
 * Writes marks with their evidence (R26): who imported, when, before, after, by which right. What people have written in
 * the journal since is not overwritten: a result that says the same as at the last import changes nothing, and one that says
 * something new for a cell that somebody has changed is a fault, like a mark for a lesson to come, in a closed sheet, or in place of another in a locked lesson.
 * The journals are held since they were written, so what is read here is the «before» of the change.
 */
export async function writeImportedMarks(
  writing: Writing,
  marks: readonly RosterMark[],
  importer: string,
): Promise<void> {
  if (marks.length === 0) return;
  const { q, ids, faults, tally } = writing;
  const wanted = marks.map(({ lesson, student, value }) => ({
    ...{ lesson: ids.get('lesson', lesson), student: ids.get('student', student), value },
  }));
  const { rows } = await q.query<Cell>(
    `with c as materialized (
       select * from rows from (json_to_recordset($1) as (lesson uuid, student uuid)) with ordinality as c (lesson, student, place)
     )
     select c.place::int as place, m.value, m.note, i.after as imported, l.sheet is not null or h.sheet is not null as closed, l.starts_at > clock.now as future,
       l.locks_at <= clock.now as locked
     from (select app_now() as now offset 0) clock cross join c
       join lessons l on l.university = app_university() and l.id = c.lesson
       left join marks m on m.university = app_university() and m.lesson = c.lesson and m.student = c.student
       left join held_cells h on h.university = app_university() and h.lesson = c.lesson and h.student = c.student
       left join lateral (
         select h.after from mark_changes h
         where h.university = app_university() and h.lesson = c.lesson and h.student = c.student and h.right_kind = 'import'
         order by h.id desc limit 1
       ) i on true
     order by c.place`,
    [JSON.stringify(wanted)],
  );
  const changes: object[] = [];
  for (const cell of rows) {
    const mark = marks[cell.place - 1];
    const target = wanted[cell.place - 1];
    if (mark === undefined || target === undefined) continue;
    const judged = judge(cell, mark.value);
    if ('fault' in judged) faults.add(mark, judged.fault, { column: 'score', value: mark.value });
    else {
      tally.count(mark, judged.outcome);
      if (judged.outcome !== 'unchanged') changes.push({ ...target, before: cell.value });
    }
  }
  stopAtFault(writing);
  await store(writing, changes, importer);
}

function judge(
  { value: now, note, imported, closed, future, locked }: Cell,
  wanted: string,
): { readonly outcome: Outcome } | { readonly fault: RosterFaultCode } {
  if (now === wanted || imported === wanted) return { outcome: 'unchanged' };
  if (future) return { fault: 'lesson-not-yet' };
  if (closed) return { fault: 'sheet-closed' };
  if (now !== imported || note !== null) return { fault: 'mark-changed-since' };
  // A mark that stands in a locked lesson is corrected by the procedure for it, whoever brings the new one (R06).
  if (locked && now !== null) return { fault: 'lesson-locked' };
  return { outcome: now === null ? 'added' : 'changed' };
}

async function store({ q }: Writing, changes: readonly object[], importer: string): Promise<void> {
  await q.query(
    `with changes as (
       select c.*, clock.now from json_to_recordset($1) as c (lesson uuid, student uuid, value text, before text),
         (select app_now() as now offset 0) clock
     ), written as (
       insert into marks (university, lesson, student, value, changed_at)
       select app_university(), lesson, student, value, now from changes
       on conflict (university, lesson, student) do update set value = excluded.value, changed_at = excluded.changed_at
     )
     insert into mark_changes (university, lesson, student, before, after, changed_by, changed_at, right_kind)
     select app_university(), lesson, student, before, value, $2, now, 'import' from changes`,
    [JSON.stringify(changes), importer],
  );
}
