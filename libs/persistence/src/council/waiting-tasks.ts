import type { Definition } from '@kelisim/domain';
import { evaluateText } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { openForms } from '../reading/open-case-form';
import type { CaseStores } from '../record/case-stores';
import type { CouncilRow } from './council-row';

/** A case that waits for a council. */
export interface WaitingTask {
  readonly task: string;
  readonly caseId: string;
  readonly line: string;
  readonly number: string;
  readonly procedure: string;
  readonly definition: Definition;
  readonly step: string;
  readonly outcomes: readonly string[];
  readonly author: string;
  readonly due: string | null;
  /** The planned or open sitting on whose agenda it stands. */
  readonly sitting: string | null;
}

interface CandidateRow {
  readonly task: string;
  readonly case_id: string;
  readonly line: string;
  readonly number: string;
  readonly procedure: string;
  readonly version: string;
  readonly step: string;
  readonly outcomes: readonly string[];
  readonly author: string;
  readonly header: { readonly author: Readonly<Record<string, unknown>> };
  readonly item_values: Readonly<Record<string, unknown>> | null;
  readonly personal: Buffer;
  readonly wrapped: Buffer | null;
  readonly due_at: Date | null;
  readonly sitting: string | null;
}

/** Nobody puts more on one agenda. */
const mostWaiting = 500;

/**
 * The open tasks that a council is to decide, the first due first. They stand with its secretary, or, where he is the author or nobody,
 * with a superior: so the posts above are looked through too, and the step of each says whose council it is.
 */
export async function waitingTasks(
  q: Queryable,
  stores: CaseStores,
  university: string,
  council: CouncilRow,
): Promise<readonly WaitingTask[]> {
  const { rows } = await q.query<CandidateRow>(candidates, [
    university,
    council.unit,
    council.secretaryPosition,
    mostWaiting,
  ]);
  const waiting: WaitingTask[] = [];
  for (const row of rows) {
    const { definition } = await stores.packs.get(university, row.procedure, row.version);
    if (!isBefore(definition, row, council, stores)) continue;
    const { task, line, number, procedure, step, outcomes, author, sitting } = row;
    waiting.push({
      ...{ task, line, number, procedure, step, outcomes, author, sitting, definition },
      caseId: row.case_id,
      due: row.due_at?.toISOString() ?? null,
    });
  }
  return waiting;
}

function isBefore(definition: Definition, row: CandidateRow, council: CouncilRow, { sealer }: CaseStores): boolean {
  const step = definition.steps.find(({ id }) => id === row.step);
  if (step?.kind !== 'collegial' || step.body.council !== council.kind) return false;
  const forms = openForms(sealer, row.wrapped, row.personal);
  const unit = evaluateText(step.body.of, {
    form: forms?.form ?? {},
    author: { ...row.header.author },
    item: row.item_values ?? {},
    case: { procedure: row.procedure },
    answers: forms?.answers ?? {},
  });
  return unit.fault === undefined && unit.value === council.unit;
}

const candidates = `
  with recursive above as (
    select u.id, u.parent, u.head_position from units u where u.university = $1 and u.id = $2
    union all select u.id, u.parent, u.head_position from above b join units u on u.university = $1 and u.id = b.parent
  ), posts as (
    select $2::uuid as unit, $3::text as position
    union select id, head_position from above where head_position is not null
    union select id, 'administrator' from above where parent is null
  )
  select t.id as task, t.case_id, t.line, c.number, c.procedure, c.version, t.step, t.outcomes, p.short_name as author, c.header, l.item_values,
    c.personal, k.wrapped, t.due_at, i.sitting
  from posts o join tasks t on t.university = $1 and t.unit = o.unit and t.position = o.position and t.state = 'open' and t.purpose = 'decide'
    join cases c on c.university = t.university and c.id = t.case_id
    join people p on p.university = c.university and p.id = c.author
    join lines l on l.university = t.university and l.id = t.line
    left join case_keys k on k.university = c.university and k.case_id = c.id
    left join sitting_items i on i.university = t.university and i.task = t.id and i.state in ('pending', 'voting')
  order by coalesce(t.due_at, 'infinity'), t.id limit $4`;
