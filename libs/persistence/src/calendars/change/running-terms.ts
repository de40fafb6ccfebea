import type { Explanation } from '@kelisim/domain';
import type { Queryable } from '../../database/queryable';
import type { PlannedMove } from './calendar-act';

/** A term that runs or stands still, with the unit whose calendar counts. */
export interface RunningTerm extends Omit<PlannedMove, 'calendar' | 'from' | 'to'> {
  readonly explanation: Explanation;
  readonly calendarUnit: string;
  /** Since when its clock stands still, RFC 3339; null while it runs. */
  readonly stoppedAt: string | null;
}

interface TermRow extends RunningTerm {
  readonly dueAt: string;
}

/** So many at once: an explanation is a kilobyte, and a university may have tens of thousands. */
const pageSize = 1000;

/**
 * All terms of a university that run or stand still, the most urgent first; of windows only those of the product's own journal. A term that was
 * counted before there were calendars of units counts by whoever has it.
 */
export async function* runningTerms(q: Queryable, university: string): AsyncGenerator<RunningTerm> {
  let after: readonly (string | null)[] = [null, null, null];
  for (;;) {
    const { rows } = await q.query<TermRow>(statement, [university, ...after, pageSize]);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = [last.dueAt, last.line, last.key];
  }
}

const statement = `
  select x.line, x.key, json_build_object('id', c.id, 'number', c.number) as case, c.procedure, c.version as "packVersion", x.purpose,
    x.unit, x.position, x.person, p.name as "personName", x.explanation, x.due_at::text as "dueAt",
    to_json(case when x.state = 'paused' then x.stopped_at end) #>> '{}' as "stoppedAt",
    coalesce((x.explanation ->> 'unit')::uuid, x.unit, x.author_unit) as "calendarUnit"
  from deadlines x join cases c on c.university = x.university and c.id = x.case_id
    left join people p on p.university = x.university and p.id = x.person
  where x.university = $1 and x.state in ('running', 'breached', 'paused')
    and ($2::timestamptz is null or (x.due_at, x.line, x.key) > ($2, $3::uuid, $4::text))
    and not (x.purpose = 'window' and exists (
      select from windows w where w.university = x.university and w.line = x.line and w.adapter <> 'built-in' and w.closed_at is null))
  order by x.due_at, x.line, x.key limit $5`;
