import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Calendars know the working hours of each weekday, shortened days, vacations and how far they reach. What was written before knew
 * the end of the working day alone; its mornings begin at nine, or at midnight where the day ended at midnight. Terms that are
 * counted in days are not changed by it.
 */
export class WorkingHours1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update calendars set content = jsonb_build_object(
        'id', content -> 'id',
        'zone', content -> 'zone',
        'week', (
          select jsonb_agg(case when content -> 'weekdays' @> to_jsonb(weekday)
            then jsonb_build_array(jsonb_build_object(
              'from', case when content ->> 'dayEnds' between '09:01' and '23:59' then '09:00' else '00:00' end,
              'to', content -> 'dayEnds'))
            else '[]' end order by weekday)
          from generate_series(1, 7) weekday),
        'days', (
          select coalesce(jsonb_agg(day order by day ->> 'date'), '[]')
          from (
            select jsonb_build_object('date', d -> 'date', 'name', d -> 'name',
              'kind', case when d -> 'moved' = 'true' then 'moved' else 'holiday' end) as day
            from jsonb_array_elements(content -> 'daysOff') d
            where not exists (select from jsonb_array_elements(content -> 'workingDays') w where w -> 'date' = d -> 'date')
            union all
            select jsonb_build_object('date', d -> 'date', 'name', d -> 'name', 'kind', 'working')
            from jsonb_array_elements(content -> 'workingDays') d
          ) every),
        'periods', '[]'::jsonb,
        'covers', null)
      where content ? 'weekdays'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update calendars set content = jsonb_build_object(
        'id', content -> 'id',
        'zone', content -> 'zone',
        'weekdays', (
          select coalesce(jsonb_agg(place order by place), '[]') from jsonb_array_elements(content -> 'week') with ordinality w (hours, place)
          where hours <> '[]'),
        'dayEnds', (
          select max(stretch ->> 'to') from jsonb_array_elements(content -> 'week') hours, jsonb_array_elements(hours) stretch),
        'daysOff', (
          select coalesce(jsonb_agg(case when d ->> 'kind' = 'moved' then d || '{"moved": true}' else d end - 'kind'), '[]')
          from jsonb_array_elements(content -> 'days') d where d ->> 'kind' in ('holiday', 'moved', 'day-off')),
        'workingDays', (
          select coalesce(jsonb_agg(d - 'kind'), '[]') from jsonb_array_elements(content -> 'days') d where d ->> 'kind' = 'working'))
      where content ? 'week'`);
  }
}
