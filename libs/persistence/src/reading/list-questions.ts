import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import type { CaseSealer } from '../sealing/case-sealer';
import { readCaseTie } from './case-tie';
import { moment } from './moment';

/** A file that came with an answer. */
export interface QuestionFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** What was asked, and what was answered. */
export interface QuestionRow {
  readonly id: string;
  readonly case: { readonly id: string; readonly number: string };
  readonly procedure: string;
  readonly packVersion: string;
  readonly task: string;
  readonly step: string;
  /** `closed`: it was decided without an answer. */
  readonly state: 'open' | 'answered' | 'closed';
  readonly wants: 'opinion' | 'file';
  readonly askedBy: { readonly person: string; readonly name: string };
  readonly person: { readonly person: string; readonly name: string };
  readonly askedAt: string;
  readonly answeredAt: string | null;
  /** Null once the personal data of the case have been erased; so is the answer. */
  readonly text: string | null;
  readonly answer: string | null;
  readonly files: readonly QuestionFile[];
}

interface RawQuestion {
  readonly id: string;
  readonly case_id: string;
  readonly number: string;
  readonly procedure: string;
  readonly version: string;
  readonly task: string;
  readonly step: string;
  readonly state: QuestionRow['state'];
  readonly wants: QuestionRow['wants'];
  readonly asked_by: string;
  readonly asked_by_name: string;
  readonly person: string;
  readonly person_name: string;
  readonly asked_at: Date;
  readonly answered_at: Date | null;
  readonly text: Buffer;
  readonly answer: Buffer | null;
  readonly wrapped: Buffer | null;
  readonly files: readonly QuestionFile[];
}

const select = `select u.id, u.case_id, c.number, c.procedure, c.version, u.task, t.step, u.wants,
    case when u.state = 'open' and t.state <> 'open' then 'closed' else u.state end as state,
    u.asked_by, a.name as asked_by_name, u.person, p.name as person_name, u.asked_at, u.answered_at, u.text, u.answer, k.wrapped,
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size) order by f.uploaded_at, f.id), '[]')
     from attachments f where f.university = u.university and f.question = u.id) as files
  from task_questions u join tasks t on t.university = u.university and t.id = u.task
    join cases c on c.university = u.university and c.id = u.case_id
    join people a on a.university = u.university and a.id = u.asked_by
    join people p on p.university = u.university and p.id = u.person
    left join case_keys k on k.university = u.university and k.case_id = u.case_id`;

/** What somebody is asked now, oldest first: questions of tasks that are still open. */
export async function listAskedOfMe(
  q: Queryable,
  sealer: CaseSealer,
  { university, person }: Pick<SessionPerson, 'university' | 'person'>,
): Promise<readonly QuestionRow[]> {
  const { rows } = await q.query<RawQuestion>(
    `${select} where u.university = $1 and u.person = $2 and u.state = 'open' and t.state = 'open' order by u.asked_at, u.id limit 100`,
    [university, person],
  );
  return rows.map((row) => toQuestion(row, sealer));
}

/**
 * What was asked about a case, oldest first: all of it to those who decide in it, to everybody else what he asked or was asked.
 *
 * @throws DomainError `not-found`.
 */
export async function listQuestions(
  q: Queryable,
  sealer: CaseSealer,
  who: SessionPerson,
  caseId: string,
): Promise<readonly QuestionRow[]> {
  const { decides } = await readCaseTie(q, sealer, who, caseId);
  const { rows } = await q.query<RawQuestion>(
    `${select} where u.university = $1 and u.case_id = $3 and ($4 or u.person = $2 or u.asked_by = $2) order by u.asked_at, u.id limit 200`,
    [who.university, who.person, caseId, decides],
  );
  return rows.map((row) => toQuestion(row, sealer));
}

function toQuestion(row: RawQuestion, sealer: CaseSealer): QuestionRow {
  const key = row.wrapped === null ? null : sealer.unwrap(row.wrapped);
  const opened = (sealed: Buffer | null): string | null =>
    key === null || sealed === null ? null : sealer.open<string>(key, sealed);
  return {
    ...{
      id: row.id,
      case: { id: row.case_id, number: row.number },
      procedure: row.procedure,
      packVersion: row.version,
    },
    ...{ task: row.task, step: row.step, state: row.state, wants: row.wants },
    askedBy: { person: row.asked_by, name: row.asked_by_name },
    person: { person: row.person, name: row.person_name },
    ...{ askedAt: row.asked_at.toISOString(), answeredAt: moment(row.answered_at) },
    ...{ text: opened(row.text), answer: opened(row.answer), files: row.files },
  };
}
