import type { Client } from 'pg';
import type { SavingRecord } from './saving-teachers';

/** What must be none, and two numbers that must be the same. */
export interface JournalOracle {
  /** Changes whose moment lies outside the right they name, or outside its scope. */
  readonly outsideTheirRight: number;
  /** Changes whose «before» is not what the change before them left. */
  readonly brokenChains: number;
  /** Cells that do not hold what was acknowledged last. */
  readonly lost: number;
  readonly changes: { readonly acknowledged: number; readonly recorded: number };
  readonly byRight: Readonly<Record<string, number>>;
}

/** Judges all changes after this one by plain statements, without any code of the product. */
export async function judgeJournal(owner: Client, after: string, record: SavingRecord): Promise<JournalOracle> {
  const [outside, broken] = [await count(owner, outsideStatement, after), await count(owner, chainStatement, after)];
  const { rows } = await owner.query<{ right_kind: string; count: number }>(
    'select right_kind, count(*)::int as count from mark_changes where id > $1 group by right_kind',
    [after],
  );
  const byRight = Object.fromEntries(rows.map((row): [string, number] => [row.right_kind, row.count]));
  return {
    outsideTheirRight: outside,
    brokenChains: broken,
    lost: await countLost(owner, record),
    changes: { acknowledged: record.changed, recorded: rows.reduce((sum, row) => sum + row.count, 0) },
    byRight,
  };
}

/** The last change that was made before a measurement. */
export async function lastChange(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('select coalesce(max(id), 0)::text as id from mark_changes');
  return rows[0]?.id ?? '0';
}

async function count(owner: Client, statement: string, after: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(statement, [after]);
  return rows[0]?.count ?? -1;
}

const outsideStatement = `
  select count(*)::int as count from mark_changes c
    join lessons l on l.university = c.university and l.id = c.lesson
    join journals j on j.university = l.university and j.id = l.journal
    left join windows w on w.university = c.university and w.id = c.window_id
  where c.id > $1 and not coalesce(case c.right_kind
    when 'open-period' then l.starts_at <= c.changed_at and c.changed_at < l.locks_at and j.teacher = c.changed_by
    when 'window' then w.opens_at <= c.changed_at and c.changed_at < least(w.closes_at, w.closed_at)
      and w.holder = c.changed_by and j.teacher = c.changed_by and w.discipline = j.discipline and w.group_id = j.group_id
      and l.held_on = any (w.dates) and c.student = any (w.students) and (w.lesson_types is null or l.type = any (w.lesson_types))
      and (w.grades or (coalesce(c.before, 'н/б') = 'н/б' and coalesce(c.after, 'н/б') = 'н/б'))
    end, false)`;

const chainStatement = `
  with touched as (
    select distinct university, lesson, student from mark_changes where id > $1
  ), chain as (
    select c.before, lag(c.after) over cell as left_before, c.after, lead(c.id) over cell as next, m.value
    from touched t
      join mark_changes c on c.university = t.university and c.lesson = t.lesson and c.student = t.student
      left join marks m on m.university = c.university and m.lesson = c.lesson and m.student = c.student
    window cell as (partition by c.lesson, c.student order by c.id)
  )
  select count(*)::int as count from chain
  where before is distinct from left_before or (next is null and after is distinct from value)`;

async function countLost(owner: Client, { acknowledged }: SavingRecord): Promise<number> {
  const cells = [...acknowledged].map(([cell, value]) => {
    const [lesson, student] = cell.split(' ');
    return { lesson, student, value };
  });
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::int as count from json_to_recordset($1) as c (lesson uuid, student uuid, value text)
     where not exists (select from marks m where m.lesson = c.lesson and m.student = c.student and m.value = c.value
       and m.university = (select university from journals j join lessons l using (university) where l.id = c.lesson and j.id = l.journal))`,
    [JSON.stringify(cells)],
  );
  return rows[0]?.count ?? -1;
}
