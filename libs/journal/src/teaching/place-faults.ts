import type { FieldFault } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';

/** What a directive or a rule may name. */
export interface NamedPlaces {
  readonly period?: string | null;
  readonly lessonType: string | null;
}

/** The academic period and the type of lessons must be the university's. */
export async function placeFaults(q: Queryable, { period = null, lessonType }: NamedPlaces): Promise<FieldFault[]> {
  const { rows } = await q.query<{ period: boolean; type: boolean }>(
    `select $1::uuid is null or exists (select from academic_periods where university = app_university() and id = $1) as period,
       $2::text is null or exists (select from lesson_types where university = app_university() and code = $2) as type`,
    [period, lessonType],
  );
  const [known] = rows;
  return [
    ...(known?.period === true ? [] : [{ path: '/period', rule: 'reference' }]),
    ...(known?.type === true ? [] : [{ path: '/lessonType', rule: 'reference' }]),
  ];
}
