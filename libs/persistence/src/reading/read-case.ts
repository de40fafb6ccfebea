import { DomainError } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { CaseSealer } from '../sealing/case-sealer';
import type { SessionPerson } from '../cases/session-person';
import { addressedToPerson, visibleCase } from './case-visibility';
import { listsOfCase } from '../rolls/may-read-roll';
import { moment } from './moment';
import type { CaseForms } from './open-case-form';
import { openForms } from './open-case-form';

/** An open task of a case, and whether the reader may take it. */
export interface CaseTask {
  readonly id: string;
  readonly step: string;
  readonly purpose: string;
  readonly due: string | null;
  readonly position: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly mine: boolean;
}

/** An item of the case, e.g. the council of one faculty. */
export interface CaseItem {
  readonly key: string;
  readonly step: string | null;
  readonly state: string;
  readonly outcome: string | null;
}

export interface CaseDetail {
  readonly id: string;
  readonly number: string;
  readonly procedure: string;
  readonly version: string;
  readonly language: string;
  readonly state: 'open' | 'suspended' | 'ended';
  readonly outcome: string | null;
  readonly step: string | null;
  readonly filedAt: string;
  readonly endedAt: string | null;
  readonly author: { readonly person: string; readonly name: string };
  /** Null once the personal data of the case have been erased. */
  readonly forms: CaseForms | null;
  readonly tasks: readonly CaseTask[];
  readonly items: readonly CaseItem[];
  /** What the case has opened for many and the reader may see: who has read a paper, rows of a sheet. */
  readonly lists: readonly ('acquaint' | 'rows')[];
}

interface RawCase {
  id: string;
  number: string;
  procedure: string;
  version: string;
  language: string;
  status: CaseDetail['state'];
  outcome: string | null;
  step: string | null;
  filed_at: Date;
  ended_at: Date | null;
  author: string;
  author_name: string;
  personal: Buffer | null;
  wrapped: Buffer | null;
  tasks: CaseTask[];
  items: CaseItem[];
  lists: CaseDetail['lists'];
}

const tasksOfCase = `select coalesce(json_agg(json_build_object('id', t.id, 'step', t.step, 'purpose', t.purpose, 'due', t.due_at,
    'position', t.position, 'unit', t.unit, 'person', t.person, 'mine', t.excluded is distinct from $2 and ${addressedToPerson})
    order by coalesce(t.due_at, 'infinity'), t.id), '[]')
  from tasks t where t.university = c.university and t.case_id = c.id and t.state = 'open'
    -- Of those who are to read a paper nobody but the reader himself: there may be thousands.
    and (t.person is not distinct from $2 or not exists (select from roll_entries e where e.university = t.university and e.id = t.id))`;
const itemsOfCase = `select coalesce(json_agg(json_build_object('key', i.item_key, 'step', i.step, 'state', i.status, 'outcome', i.outcome)
    order by i.item_key), '[]')
  from lines i where i.university = c.university and i.case_id = c.id and i.item_key is not null`;

/**
 * A case with its open tasks, for whoever may read it (policy `mayReadCase`). One statement.
 *
 * @throws DomainError `not-found`, also for a case that this person may not read.
 */
export async function readCase(
  q: Queryable,
  sealer: CaseSealer,
  who: Pick<SessionPerson, 'university' | 'person'>,
  id: string,
): Promise<CaseDetail> {
  const { rows } = await q.query<RawCase>(
    `select c.id, c.number, c.procedure, c.version, c.language, c.status, c.outcome, l.step, c.filed_at, c.ended_at, c.author,
       p.name as author_name, c.personal, k.wrapped, (${tasksOfCase}) as tasks, (${itemsOfCase}) as items, (${listsOfCase}) as lists
     from cases c
       join lines l on l.university = c.university and l.id = c.id
       join people p on p.university = c.university and p.id = c.author
       left join case_keys k on k.university = c.university and k.case_id = c.id
     where c.university = $1 and c.id = $3 and ${visibleCase}`,
    [who.university, who.person, id],
  );
  const [row] = rows;
  if (row === undefined) throw new DomainError({ code: 'not-found' });
  return toDetail(row, openForms(sealer, row.wrapped, row.personal));
}

function toDetail(row: RawCase, forms: CaseForms | null): CaseDetail {
  return {
    id: row.id,
    number: row.number,
    procedure: row.procedure,
    version: row.version,
    language: row.language,
    state: row.status,
    outcome: row.outcome,
    step: row.step,
    filedAt: row.filed_at.toISOString(),
    endedAt: moment(row.ended_at),
    author: { person: row.author, name: row.author_name },
    forms,
    tasks: row.tasks.map((task) => ({ ...task, due: task.due === null ? null : new Date(task.due).toISOString() })),
    items: row.items,
    lists: row.lists,
  };
}
