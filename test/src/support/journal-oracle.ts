interface Owner {
  query(text: string, values: unknown[]): Promise<{ rows: { count: number }[] }>;
}

/**
 * Judges the changes of marks after one, by plain statements and without any code of the product. Both must be none:
 * changes whose moment lies outside the right they name or outside its scope, and changes whose «before» is not what the
 * one before them left, or whose «after» is not what the cell holds.
 *
 * @param owner the role that owns everything.
 */
export async function judgeChanges(
  owner: Owner,
  after = '0',
): Promise<{ readonly outsideTheirRight: number; readonly brokenChains: number }> {
  return {
    outsideTheirRight: await count(owner, outsideStatement, after),
    brokenChains: await count(owner, chainStatement, after),
  };
}

async function count(owner: Owner, statement: string, after: string): Promise<number> {
  const { rows } = await owner.query(statement, [after]);
  return rows[0]?.count ?? -1;
}

const outsideStatement = `
  select count(*)::int as count from mark_changes c
    join universities u on u.id = c.university
    join lessons l on l.university = c.university and l.id = c.lesson
    join journals j on j.university = l.university and j.id = l.journal
    left join windows w on w.university = c.university and w.id = c.window_id
    left join teaching_assignments a on a.university = c.university and a.id = c.assignment and a.journal = j.id
    cross join lateral (select (c.changed_at at time zone u.zone)::date as day,
      l.starts_at <= c.changed_at and c.changed_at < l.locks_at as open,
      c.on_behalf_of is not distinct from nullif(j.teacher, c.changed_by) as named) at
  where c.id > $1 and not coalesce(named and case
    when c.right_kind = 'open-period' then open and j.teacher = c.changed_by
    when c.right_kind = 'window' then w.opens_at <= c.changed_at and c.changed_at < least(w.closes_at, w.closed_at)
      and l.starts_at <= c.changed_at and w.holder = c.changed_by and w.discipline = j.discipline and w.group_id = j.group_id
      and l.held_on = any (w.dates) and c.student = any (w.students) and (w.lesson_types is null or l.type = any (w.lesson_types))
      and (w.grades or (coalesce(c.before, 'н/б') = 'н/б' and coalesce(c.after, 'н/б') = 'н/б'))
    when c.right_kind in ('substitution', 'repeat-course') then open and a.person = c.changed_by and a.kind = c.right_kind
      and c.changed_at < coalesce(a.revoked_at, 'infinity') and daterange(a.valid_from, a.valid_to) @> at.day
      and daterange(a.valid_from, a.valid_to) @> l.held_on and (a.students is null or c.student = any (a.students))
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
