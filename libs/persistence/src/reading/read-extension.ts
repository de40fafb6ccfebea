import type { ExtensionRule } from '@kelisim/domain';
import { latestExtension, stepOf, suggestExtension } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { readCalendar } from '../organisation/read-calendar';
import type { CaseStores } from '../record/case-stores';
import { moment } from './moment';
import type { TaskDetail } from './read-task';

/** A request for more time as the one who asks and the one who is asked see it. */
export interface ReadRequest {
  readonly state: 'asked' | 'granted' | 'refused' | 'fell-away';
  readonly until: string;
  readonly askedBy: string;
  readonly askedAt: string;
  /** Null once the personal data of the case have been erased; so is the answer. */
  readonly reason: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  /** The reason of the answer: on what it rests. */
  readonly answer: string | null;
}

/** Why no more time can be asked for. */
export type NoExtension = 'not-extendable' | 'asked-already' | 'too-late' | 'case-suspended';

/** Whether whoever has a task may ask for more time, and what has been asked for it. */
export interface TaskExtension {
  /** Null where it can be asked for, and where the task is itself a request. */
  readonly whyNot: NoExtension | null;
  /** Until when the term may be extended, and what is offered: instants, null where nothing is. */
  readonly latest: string | null;
  readonly suggested: string | null;
  /** Code of the position that gives more time. */
  readonly giver: string | null;
  /** Of a task of purpose `extend` what is asked, otherwise what was asked last for its term. */
  readonly request: ReadRequest | null;
}

/** Tells of more time for a task that is read; null where it cannot be spoken of. */
export async function readExtension(
  q: Queryable,
  { sealer, packs }: Pick<CaseStores, 'sealer' | 'packs'>,
  university: string,
  task: TaskDetail,
): Promise<TaskExtension | null> {
  if (task.deadline === null) return null;
  const request = async (): Promise<ReadRequest | null> => await readRequest(q, sealer, university, task);
  if (task.purpose === 'extend')
    return { whyNot: null, latest: null, suggested: null, giver: null, request: await request() };
  if (task.purpose !== 'decide' || task.state !== 'open') return null;
  const { definition } = await packs.get(university, task.procedure, task.packVersion);
  const step = stepOf(definition, task.step);
  const rule = step !== undefined && 'due' in step ? step.due?.extension : undefined;
  if (rule === undefined)
    return { whyNot: 'not-extendable', latest: null, suggested: null, giver: null, request: null };
  return await readPossible(q, university, { task, rule, request: await request() });
}

interface Possible {
  readonly task: TaskDetail;
  readonly rule: ExtensionRule;
  readonly request: ReadRequest | null;
}

async function readPossible(q: Queryable, university: string, possible: Possible): Promise<TaskExtension | null> {
  const { task, rule, request } = possible;
  if (task.deadline === null) return null;
  const { due, explanation } = task.deadline;
  const latest = latestExtension(task.deadline, rule);
  const calendar = await readCalendar(q, university, explanation.calendar);
  const suggested = suggestExtension({ due, now: task.now, latest }, calendar);
  const whyNot = whyNotNow(task, request, suggested);
  return { whyNot, latest, suggested: whyNot === null ? suggested : null, giver: rule.by.position, request };
}

function whyNotNow(task: TaskDetail, request: ReadRequest | null, suggested: string | null): NoExtension | null {
  if (task.suspended) return 'case-suspended';
  if (request?.state === 'asked') return 'asked-already';
  return suggested === null ? 'too-late' : null;
}

interface RawRequest {
  readonly state: ReadRequest['state'];
  readonly until: Date;
  readonly asked_by: string;
  readonly asked_at: Date;
  readonly reason: Buffer;
  readonly answered_by: string | null;
  readonly answered_at: Date | null;
  readonly answer: Buffer | null;
  readonly wrapped: Buffer | null;
}

async function readRequest(
  q: Queryable,
  sealer: CaseStores['sealer'],
  university: string,
  task: TaskDetail,
): Promise<ReadRequest | null> {
  const own = task.purpose === 'extend' ? task.id : null;
  const { rows } = await q.query<RawRequest>(
    `select r.state, r.until, a.name as asked_by, r.asked_at, r.reason, b.name as answered_by, r.answered_at, d.reason as answer, k.wrapped
     from extension_requests r join people a on a.university = r.university and a.id = r.asked_by
       left join people b on b.university = r.university and b.id = r.answered_by
       left join decisions d on d.university = r.university and d.task = r.task
       left join case_keys k on k.university = r.university and k.case_id = r.case_id
     where r.university = $1 and r.case_id = $2 and r.line = $3 and r.deadline = $4 and ($5::uuid is null or r.task = $5)
     order by r.sequence desc limit 1`,
    [university, task.case.id, task.line, task.deadline?.key, own],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const key = row.wrapped === null ? null : sealer.unwrap(row.wrapped);
  const opened = (sealed: Buffer | null): string | null =>
    key === null || sealed === null ? null : sealer.open<string>(key, sealed);
  return {
    ...{ state: row.state, until: row.until.toISOString() },
    ...{ askedBy: row.asked_by, askedAt: row.asked_at.toISOString(), reason: opened(row.reason) },
    ...{ answeredBy: row.answered_by, answeredAt: moment(row.answered_at), answer: opened(row.answer) },
  };
}
