import type { AcademicPeriodDates, ScheduleDefinition, ScheduleSurroundings } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** A procedure that the calendar starts. */
export interface PublishedSchedule {
  readonly university: string;
  readonly procedure: string;
  readonly schedule: ScheduleDefinition;
  /** RFC 3339: what lies before was never promised. */
  readonly since: string;
  readonly surroundings: ScheduleSurroundings;
}

interface ScheduleRow {
  readonly procedure: string;
  readonly content: ScheduleDefinition;
  readonly since: Date;
  readonly zone: string;
  readonly periods: readonly AcademicPeriodDates[];
}

/** The schedules of a university, or the one of a procedure, with what their occurrences depend on. */
export async function readSchedules(
  q: Queryable,
  university: string,
  procedure: string | null = null,
): Promise<readonly PublishedSchedule[]> {
  const { rows } = await q.query<ScheduleRow>(
    `select s.procedure, s.content, s.since, u.zone,
       (select coalesce(json_agg(json_build_object('id', p.id, 'level', p.level, 'kind', p.kind, 'startsOn', p.starts_on, 'endsOn', p.ends_on)), '[]')
        from academic_periods p where p.university = u.id) as periods
     from schedules s join universities u on u.id = s.university
     where s.university = $1 and ($2::text is null or s.procedure = $2) order by s.procedure`,
    [university, procedure],
  );
  return rows.map(({ content, since, zone, periods, ...row }) => ({
    university,
    procedure: row.procedure,
    schedule: content,
    since: since.toISOString(),
    surroundings: { zone, periods },
  }));
}
