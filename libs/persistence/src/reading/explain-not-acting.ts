import { DomainError } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import { holdActing } from '../organisation/substitutions/hold-acting';

interface AskedTask {
  readonly task: string;
  readonly principal: string;
}

/** Why somebody is not shown a task of whom he says he acts for: an order that has ended is named, everything else is «not found». */
export async function explainNotActing(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  { task, principal }: AskedTask,
): Promise<DomainError> {
  const { rows } = await q.query<{
    procedure: string;
    now: Date;
    position: string | null;
    unit: string | null;
    his: boolean;
  }>(
    `select c.procedure, app_now() as now, t.position, t.unit,
       t.person = $3 or exists (select from appointments a where a.university = $1 and a.person = $3 and a.unit = t.unit
         and a.position = t.position and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())) as his
     from tasks t join cases c on c.university = t.university and c.id = t.case_id where t.university = $1 and t.id = $2`,
    [who.university, task, principal],
  );
  const [row] = rows;
  if (row === undefined) return new DomainError({ code: 'not-found' });
  const { procedure, position, unit } = row;
  const at = position === null || unit === null ? null : { position, unit };
  const on = { principal, procedure, at, now: row.now.toISOString(), isPrincipals: row.his };
  try {
    await holdActing(q, who, on);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  // He acts, and yet is not shown it: a case of his own, or of whom he acts for.
  return new DomainError({ code: 'not-found' });
}
