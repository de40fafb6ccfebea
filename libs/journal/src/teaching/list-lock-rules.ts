import type { Queryable } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';
import type { LockRule } from '../rules/lock-rule';

/** A rule of locking as it was set (R24). */
export interface RecordedRule extends Omit<LockRule, 'validFrom'> {
  /** RFC 3339; null: since the university began. */
  readonly validFrom: string | null;
  /** Null: the university's founding or an import. */
  readonly recordedBy: { readonly id: string; readonly name: string } | null;
  /** Whether it has begun, and no newer rule of this type and level has taken its place. */
  readonly inForce: boolean;
  /** Whether it is still to begin. */
  readonly upcoming: boolean;
}

/** All rules, by what they speak of, the newest first: everybody who fills a journal may know them. */
export async function listLockRules(q: Queryable): Promise<readonly RecordedRule[]> {
  const { rows } = await q.query<RecordedRule>(
    `select r.id, r.lesson_type as "lessonType", r.level, r.days, r.count, r.first, r.basis,
       case when r.valid_from > '-infinity' then ${instantText('r.valid_from')} end as "validFrom",
       case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "recordedBy",
       r.valid_from > clock.now as upcoming, r.valid_from <= clock.now and row_number() over (
         partition by r.lesson_type, r.level, r.valid_from <= clock.now order by r.valid_from desc, r.id desc
       ) = 1 as "inForce"
     from (select app_now() as now offset 0) clock, lock_rules r left join people p on p.university = r.university and p.id = r.recorded_by
     where r.university = app_university() order by r.lesson_type nulls first, r.level nulls first, r.valid_from desc, r.id desc`,
  );
  return rows;
}
