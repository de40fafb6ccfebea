import type { Queryable } from '@kelisim/persistence';

/** Of those who change the plan of lessons or its terms in a university, one does at a time; by the column `id` of `universities`. */
export const lessonPlanLock = `pg_advisory_xact_lock(hashtextextended('roster ' || id, 0))`;

/**
 * Until the transaction ends nobody else sets terms or imports lessons: the same directive sent twice at once is found, and
 * no lesson is imported by terms that change meanwhile (R18, R24). It comes before every other lock.
 */
export async function holdLessonPlan(tx: Queryable): Promise<void> {
  await tx.query(`select ${lessonPlanLock} from universities where id = app_university()`);
}
