import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { moment } from '../reading/seen-journals';

/** What the forms and filters around journals choose from. */
export interface Catalogue {
  readonly periods: readonly {
    readonly id: string;
    readonly title: LocalizedText;
    readonly level: string;
    readonly kind: 'year' | 'semester' | 'session';
    /** Local dates, the first and the last. */
    readonly from: string;
    readonly to: string;
    /** Whether today lies in it. */
    readonly current: boolean;
  }[];
  readonly lessonTypes: readonly {
    readonly code: string;
    readonly title: LocalizedText;
    readonly kind: 'class' | 'control' | 'exam';
  }[];
  readonly departments: readonly { readonly id: string; readonly name: LocalizedText }[];
}

/** Periods (the newest first), types of lessons and departments of the university. */
export async function readCatalogue(q: Queryable): Promise<Catalogue> {
  const { rows } = await q.query<Catalogue>(
    `with ${moment} select
       (select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title, 'level', p.level, 'kind', p.kind, 'from', p.starts_on,
           'to', p.ends_on, 'current', moment.today between p.starts_on and p.ends_on) order by p.starts_on desc, p.level, p.id), '[]')
         from academic_periods p, moment where p.university = app_university()) as periods,
       (select coalesce(json_agg(json_build_object('code', t.code, 'title', t.title, 'kind', t.kind) order by t.place, t.code), '[]')
         from lesson_types t where t.university = app_university()) as "lessonTypes",
       (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.code), '[]')
         from units u where u.university = app_university() and u.kind = 'department') as departments`,
  );
  return rows[0] ?? { periods: [], lessonTypes: [], departments: [] };
}
