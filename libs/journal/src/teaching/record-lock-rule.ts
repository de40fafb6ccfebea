import type { FieldFault } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { newId } from '@kelisim/persistence';
import type { JournalReader } from '../reading/journal-reader';
import { isOffice } from '../reading/journal-reader';
import type { LockRule } from '../rules/lock-rule';
import { holdLessonPlan } from './hold-lesson-plan';
import type { MovedLocks } from './move-locks';
import { moveLocks } from './move-locks';
import { placeFaults } from './place-faults';
import { allow, refuseForm } from './refuse-form';
import { beginningOf } from './rule-beginning';

/** How long lessons may be filled (R24): whether the day itself counts is `first`. */
export interface RuleToRecord extends Omit<LockRule, 'id' | 'validFrom'> {
  /** Local date of the first lessons it holds for; null: for those that start from now on. */
  readonly validFrom: string | null;
}

/**
 * Sets a rule of locking. It holds for lessons that start from now or from its first day on: the lock of a lesson already held
 * never moves by it. The registrar's office does.
 *
 * @throws DomainError `forbidden`; `form-invalid` for an unknown type of lessons, a first day that is past, or where this very
 *   rule is in force then.
 */
export async function recordLockRule(
  tx: Queryable,
  actor: JournalReader,
  rule: RuleToRecord,
): Promise<{ readonly id: string; readonly validFrom: string } & MovedLocks> {
  allow(isOffice(actor));
  await holdLessonPlan(tx);
  const { validFrom, firstDay, faults } = await beginningOf(tx, rule.validFrom);
  refuseForm([...faults, ...(await placeFaults(tx, rule)), ...(await sameRuleFaults(tx, { ...rule, validFrom }))]);
  const { lessonType, level, days, count, first, basis } = rule;
  const id = newId();
  await tx.query(
    `insert into lock_rules (university, id, lesson_type, level, days, count, first, valid_from, basis, recorded_by)
     values (app_university(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, lessonType, level, days, count, first, validFrom, basis, actor.person],
  );
  const which = { period: null, level, lessonType, from: firstDay, to: null, startingFrom: validFrom };
  return { id, validFrom, ...(await moveLocks(tx, which)) };
}

/** The rule of this type and level that would hold then says the same already. */
async function sameRuleFaults(
  q: Queryable,
  rule: Omit<RuleToRecord, 'basis'> & { readonly validFrom: string },
): Promise<FieldFault[]> {
  const { rows } = await q.query<Pick<LockRule, 'days' | 'count' | 'first'>>(
    `select days, count, first from lock_rules where university = app_university() and lesson_type is not distinct from $1::text
       and level is not distinct from $2::text and valid_from <= $3 order by valid_from desc, id desc limit 1`,
    [rule.lessonType, rule.level, rule.validFrom],
  );
  const [newest] = rows;
  const same = newest?.days === rule.days && newest.count === rule.count && newest.first === rule.first;
  return same ? [{ path: '/days', rule: 'in-force-already' }] : [];
}
