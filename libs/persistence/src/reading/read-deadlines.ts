import type { Explanation, PlannedRung } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { SessionPerson } from '../cases/session-person';
import { visibleCase } from './case-visibility';
import { moment } from './moment';

/** A deadline with its explanation (R43): why it is this minute, what has happened at it, what is still to come. */
export interface DeadlineRow {
  readonly line: string;
  readonly key: string;
  readonly itemKey: string | null;
  readonly step: string;
  readonly purpose: 'task' | 'window';
  readonly state: string;
  readonly start: string;
  readonly due: string;
  readonly stoppedAt: string | null;
  readonly rungs: readonly PlannedRung[];
  /** How many of the rungs have been applied. */
  readonly applied: number;
  readonly nextRungAt: string | null;
  readonly explanation: Explanation;
}

interface RawDeadline {
  line: string | null;
  key: string;
  item_key: string | null;
  purpose: DeadlineRow['purpose'];
  state: string;
  start_at: Date;
  due_at: Date;
  stopped_at: Date | null;
  rungs: PlannedRung[];
  applied: number;
  next_rung_at: Date | null;
  explanation: Explanation;
}

/** The deadlines of a case, in order of their due moment. @throws DomainError `not-found`, also without the right to read it. */
export async function readDeadlines(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  caseId: string,
): Promise<DeadlineRow[]> {
  const { rows } = await q.query<RawDeadline>(
    `select x.line, x.key, l.item_key, x.purpose, x.state, x.start_at, x.due_at, x.stopped_at, x.rungs, x.applied, x.next_rung_at,
       x.explanation
     from cases c
       left join (deadlines x join lines l on l.university = x.university and l.id = x.line)
         on x.university = c.university and x.case_id = c.id
     where c.university = $1 and c.id = $3 and ${visibleCase}
     order by x.due_at, x.line, x.key`,
    [who.university, who.person, caseId],
  );
  if (rows.length === 0) throw new DomainError({ code: 'not-found' });
  return rows.flatMap((row) => (row.line === null ? [] : [toDeadline(row, row.line)]));
}

function toDeadline(row: RawDeadline, line: string): DeadlineRow {
  return {
    line,
    key: row.key,
    itemKey: row.item_key,
    step: stepOfKey(row.key),
    purpose: row.purpose,
    state: row.state,
    start: row.start_at.toISOString(),
    due: row.due_at.toISOString(),
    stoppedAt: moment(row.stopped_at),
    rungs: row.rungs,
    applied: row.applied,
    nextRungAt: moment(row.next_rung_at),
    explanation: row.explanation,
  };
}

/** A deadline's key begins with its step: `visa#1`, `reopen#1/use`. */
export const stepOfKey = (key: string): string => key.split(/[#!]/)[0] ?? key;
