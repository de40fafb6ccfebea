import type { OpenTask } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { SessionPerson } from '../cases/session-person';
import { mayBeTakenBack, wasTakenBack } from './may-be-taken-back';
import type { Page, PageRequest } from './cursor';
import { readCursor, toPage } from './cursor';

/** A decision that the person has taken, or that was taken for him. */
export interface OwnDecision {
  readonly task: string;
  readonly case: { readonly id: string; readonly number: string };
  readonly procedure: string;
  readonly packVersion: string;
  readonly step: string;
  readonly purpose: OpenTask['purpose'];
  readonly outcome: string;
  readonly at: string;
  /** Who decided for him (R38); null: he himself. */
  readonly acting: string | null;
  /** It can be taken back at this moment. */
  readonly takeBack: boolean;
  /** It was, and stands no more. */
  readonly takenBack: boolean;
}

interface DecisionRow {
  task: string;
  case_id: string;
  number: string;
  procedure: string;
  pack_version: string;
  step: string;
  purpose: OpenTask['purpose'];
  outcome: string;
  closed_at: Date;
  acting: string | null;
  take_back: boolean;
  taken_back: boolean;
  cursor_at: string;
  cursor_id: string;
}

/** What a person has decided, and what was decided for him by whoever acted for him, newest first. */
export async function readDecidedByMe(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  request: PageRequest,
): Promise<Page<OwnDecision>> {
  const [at, id] = readCursor(request.cursor) ?? [null, null];
  const { rows } = await q.query<DecisionRow>(
    `select t.id as task, t.case_id, c.number, c.procedure, c.version as pack_version, t.step, t.purpose, t.outcome, t.closed_at,
       t.acting, ${mayBeTakenBack} as take_back, ${wasTakenBack} as taken_back, t.closed_at::text as cursor_at, t.id as cursor_id
     from (
       (select t.id, t.university, t.case_id, t.line, t.key, t.unit, t.position, t.person, t.step, t.purpose, t.outcome, t.closed_at, null as acting
        from tasks t where t.university = $1 and t.decided_by = $2 and ($3::timestamptz is null or (t.closed_at, t.id) < ($3, $4))
        order by t.closed_at desc, t.id desc limit $5)
       union all
       (select t.id, t.university, t.case_id, t.line, t.key, t.unit, t.position, t.person, t.step, t.purpose, t.outcome, d.at, p.short_name
        from decisions d join tasks t on t.university = d.university and t.id = d.task
          join people p on p.university = d.university and p.id = d.person
        where d.university = $1 and d.on_behalf_of = $2 and ($3::timestamptz is null or (d.at, d.task) < ($3, $4))
        order by d.at desc, d.task desc limit $5)
     ) t join cases c on c.university = t.university and c.id = t.case_id
       join lines l on l.university = t.university and l.id = t.line
       left join decisions d on d.university = t.university and d.task = t.id
     order by t.closed_at desc, t.id desc limit $5`,
    [who.university, who.person, at, id, request.limit + 1],
  );
  return toPage(rows, request.limit, (row) => ({
    task: row.task,
    case: { id: row.case_id, number: row.number },
    procedure: row.procedure,
    packVersion: row.pack_version,
    step: row.step,
    purpose: row.purpose,
    outcome: row.outcome,
    at: row.closed_at.toISOString(),
    acting: row.acting,
    takeBack: row.take_back,
    takenBack: row.taken_back,
  }));
}
