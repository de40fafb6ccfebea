import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';
import { afterRecord } from './after-record';

/** A recorded order that re-credits a discipline (R25). */
export interface RecordedRecredit {
  readonly id: string;
  readonly number: string;
  /** Local date of the order. */
  readonly date: string;
  readonly student: { readonly id: string; readonly name: string };
  readonly discipline: { readonly id: string; readonly name: LocalizedText };
  readonly recordedBy: { readonly id: string; readonly name: string };
  readonly recordedAt: string;
}

/** What is left out is not asked for; `after` is the `next` of the page before. */
export interface RecreditQuery {
  readonly limit: number;
  readonly after?: string;
  readonly student?: string;
}

/** The orders, the newest record first. Who may see them is decided by the caller. */
export async function listRecredits(
  q: Queryable,
  query: RecreditQuery,
): Promise<{ readonly items: readonly RecordedRecredit[]; readonly next: string | null }> {
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${String(values.push(one))}`;
  const conditions = [
    'o.university = app_university()',
    ...(query.student === undefined ? [] : [`o.student = ${value(query.student)}`]),
    ...(query.after === undefined ? [] : [afterRecord('recredit_orders', 'o', value(query.after))]),
  ];
  const { rows } = await q.query<RecordedRecredit>(
    `select o.id, o.number, o.issued_on::text as date, json_build_object('id', s.id, 'name', s.name) as student,
       json_build_object('id', d.id, 'name', d.name) as discipline, json_build_object('id', p.id, 'name', p.name) as "recordedBy",
       ${instantText('o.recorded_at')} as "recordedAt"
     from recredit_orders o
       join students s on s.university = o.university and s.id = o.student
       join disciplines d on d.university = o.university and d.id = o.discipline
       join people p on p.university = o.university and p.id = o.recorded_by
     where ${conditions.join(' and ')} order by o.recorded_at desc, o.id desc limit ${value(query.limit + 1)}`,
    values,
  );
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
}
