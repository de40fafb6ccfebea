import { caseReaders, DomainError } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import { addressedToPerson, currentAppointment } from '../reading/case-visibility';

const widePositions = `array[${caseReaders.positions.map((code) => `'${code}'`).join(', ')}]`;

const mayReadLists = `(c.author = $2
  or exists (select from appointments a where ${currentAppointment} and a.position = any (${widePositions}))
  or exists (select from tasks t where t.university = c.university and t.case_id = c.id and (t.decided_by = $2 or ${addressedToPerson})
    and not exists (select from roll_entries e where e.university = t.university and e.id = t.id)))`;

/** The kinds of lists of case `c` that person $2 may read, for `readCase`. */
export const listsOfCase = `select coalesce(json_agg(distinct r.kind), '[]') from rolls r
  where r.university = c.university and r.case_id = c.id and ${mayReadLists}`;

/** A list as whoever reads it finds it. */
export interface FoundRoll {
  readonly line: string;
  readonly key: string;
  readonly step: string;
  readonly state: 'open' | 'complete' | 'lapsed' | 'cancelled';
  readonly document: string | null;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  readonly procedure: string;
  readonly version: string;
  readonly number: string;
  readonly due_at: Date | null;
}

/**
 * The last list of a kind that a case has opened, for its author, whoever reads every case, and whoever decides in it. To have been asked
 * to read a paper is no right to see who else has read it.
 *
 * @throws DomainError `not-found`, also for whoever may not read it.
 */
export async function findRoll(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  caseId: string,
  kind: 'acquaint' | 'rows',
): Promise<FoundRoll> {
  const { rows } = await q.query<FoundRoll>(
    `select r.line, r.key, r.step, r.state, r.document, r.opened_at, r.closed_at, c.procedure, c.version, c.number, x.due_at
     from rolls r join cases c on c.university = r.university and c.id = r.case_id
       left join deadlines x on x.university = r.university and x.line = r.line and x.key = r.deadline
     where r.university = $1 and r.case_id = $3 and r.kind = $4 and ${mayReadLists} order by r.opened_at desc, r.key desc limit 1`,
    [who.university, who.person, caseId, kind],
  );
  const [row] = rows;
  if (row === undefined) throw new DomainError({ code: 'not-found' });
  return row;
}
