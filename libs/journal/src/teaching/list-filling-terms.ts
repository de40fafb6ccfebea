import type { Queryable } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';
import { afterRecord } from './after-record';
import type { Basis } from './basis';
import type { TermToRecord } from './record-filling-term';

/** A recorded directive (R18). */
export interface RecordedTerm extends TermToRecord {
  readonly id: string;
  readonly basis: Basis;
  readonly recordedBy: { readonly id: string; readonly name: string };
  readonly recordedAt: string;
}

/** A page of directives; `after` is the `next` of the page before. */
export interface TermQuery {
  readonly limit: number;
  readonly after?: string;
}

/** The directives, the newest record first: everybody who fills a journal may know them. */
export async function listFillingTerms(
  q: Queryable,
  { limit, after }: TermQuery,
): Promise<{ readonly items: readonly RecordedTerm[]; readonly next: string | null }> {
  const { rows } = await q.query<RecordedTerm>(
    `select t.id, t.period, t.level, t.lesson_type as "lessonType", t.lessons_from::text as "lessonsFrom", t.lessons_to::text as "lessonsTo",
       ${instantText('t.locks_at')} as "locksAt", t.basis, json_build_object('id', p.id, 'name', p.name) as "recordedBy",
       ${instantText('t.recorded_at')} as "recordedAt"
     from filling_terms t join people p on p.university = t.university and p.id = t.recorded_by
     where t.university = app_university() and ($1::uuid is null or ${afterRecord('filling_terms', 't', '$1')})
     order by t.recorded_at desc, t.id desc limit $2`,
    [after ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
