import type {
  Actor,
  AskingStep,
  FormSchema,
  FormValues,
  OutcomeDefinition,
  PaperValue,
  Refusal,
} from '@kelisim/domain';
import { DomainError, evaluateText, formOfOutcome, localDate, refuse, validateForm } from '@kelisim/domain';
import type { Database } from '../database/database';
import type { Queryable } from '../database/queryable';
import { readCouncilWords } from '../organisation/read-council-words';
import type { DecidedTask } from '../record/case-ledger';
import type { CaseStores, LoadedLedger } from '../record/load-case';
import { loadLedger } from '../record/load-case';
import { applyDueRungsOf } from '../record/apply-due-rungs';
import { recordEvent } from '../record/record-event';
import type { Idempotency } from './idempotency';
import { replayOf } from './idempotency';
import { resolveReferences } from './resolve-references';
import type { SessionPerson } from './session-person';
import type { FoundTask } from './find-task';
import { findTask } from './find-task';
import { closedTaskRefusal } from './closed-task-refusal';
import type { NextSteps } from './next-steps';
import { nextSteps } from './next-steps';
import { settle } from './settle';

export interface DecisionRequest {
  readonly outcome: string;
  readonly reason: string | null;
  readonly form: unknown;
  /** The version of the task that the person saw. */
  readonly version: number;
}

export interface DecisionAnswer {
  readonly case: {
    readonly id: string;
    readonly number: string;
    readonly state: 'open' | 'suspended' | 'ended';
    readonly outcome: string | null;
  };
  readonly next: NextSteps;
}

/**
 * Records a person's decision on a task (design §3): the line is locked, authority is checked at the database's clock,
 * what became due before is applied first, and the next person's task stands in his inbox in the same transaction.
 *
 * @throws DomainError `not-found` (also for somebody else's task), `task-closed`, `task-changed`, `own-act`,
 *   `outcome-unknown`, `reason-required`, `form-invalid`, `idempotency-key-reused`, …
 */
export async function decideTask(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  taskId: string,
  request: DecisionRequest,
  idempotency: Idempotency | null,
): Promise<DecisionAnswer> {
  const result = await database.transaction(who.university, async (q) => {
    const task = await findTask(q, who, taskId, idempotency);
    const replay = replayOf<DecisionAnswer>(task.kept, idempotency);
    if (replay !== null) return { answer: replay };
    return await decideLocked(q, stores, who, task, request, idempotency);
  });
  if (result.refused !== undefined) throw new DomainError(result.refused);
  return result.answer;
}

type Result = { readonly answer: DecisionAnswer; readonly refused?: undefined } | { readonly refused: Refusal };

async function decideLocked(
  q: Queryable,
  stores: CaseStores,
  who: SessionPerson,
  task: FoundTask,
  request: DecisionRequest,
  idempotency: Idempotency | null,
): Promise<Result> {
  const { position, unit } = task;
  const capacity = position === null || unit === null ? null : { person: who.person, position, unit };
  const loaded = await loadLedger(q, stores, who.university, { line: task.line, caseId: task.case_id }, capacity);
  if (loaded === null || !mayDecide(who, task, loaded)) throw new DomainError(refuse('not-found', { task: task.id }));
  const { ledger, line } = loaded;
  const rungs = await applyDueRungsOf(ledger, line);
  const refused = await tryDecision(q, who, task, request, loaded);
  if (refused !== null) {
    // What had become due stands, whatever becomes of the decision.
    if (rungs > 0) await settle(ledger);
    return { refused };
  }
  const { id, number, status, outcome } = ledger.case;
  const answer: DecisionAnswer = { case: { id, number, state: status, outcome }, next: nextSteps(ledger, line) };
  await settle(ledger, idempotency && { person: who.person, ...idempotency, status: 200, answer });
  return { answer };
}

/** The task is his: it names him, or a position he holds at this moment; never one he is kept from (R48). */
function mayDecide(who: SessionPerson, task: FoundTask, { held }: LoadedLedger): boolean {
  return task.person === null ? held !== null : task.person === who.person;
}

async function tryDecision(
  q: Queryable,
  who: SessionPerson,
  task: FoundTask,
  request: DecisionRequest,
  loaded: LoadedLedger,
): Promise<Refusal | null> {
  const { ledger, line, held } = loaded;
  if (task.excluded === who.person) return refuse('own-act');
  const open = line.state.tasks.find(({ key }) => key === task.key);
  if (open === undefined) return await closedTaskRefusal(q, who.university, task.id);
  if (task.version !== request.version) return refuse('task-changed', { version: task.version });
  if (!open.outcomes.includes(request.outcome))
    return refuse('outcome-unknown', { outcome: request.outcome, known: open.outcomes });
  const checked = await checkForm(q, who, request, loaded, task);
  if ('refused' in checked) return checked.refused;
  const actor: Actor = {
    person: who.person,
    position: task.position,
    unit: task.unit,
    onBehalfOf: null,
    basis: held?.basis ?? null,
  };
  const { words } = ledger.case.personal;
  const { language } = ledger.case;
  const person =
    held === null
      ? { ...words.author, name: who.shortName }
      : { name: who.shortName, position: held.positionTitle[language], unit: held.unitName[language] };
  const decided: DecidedTask = {
    id: task.id,
    key: task.key,
    step: task.step,
    document: task.document,
    person,
    resolved: checked.resolved,
    council: checked.council,
  };
  const input = {
    type: 'decided',
    task: task.key,
    outcome: request.outcome,
    reason: request.reason,
    form: checked.form,
    by: actor,
  } as const;
  return await recordEvent(ledger, line, input, { actor, decided });
}

interface CheckedForm {
  readonly form: FormValues | null;
  readonly resolved: Readonly<Record<string, PaperValue>> | null;
  readonly council: DecidedTask['council'];
}

const noForm: CheckedForm = { form: null, resolved: null, council: null };

async function checkForm(
  q: Queryable,
  who: SessionPerson,
  request: DecisionRequest,
  loaded: LoadedLedger,
  task: FoundTask,
): Promise<CheckedForm | { refused: Refusal }> {
  const { ledger } = loaded;
  const { pack } = ledger.context;
  const step = pack.definition.steps.find(({ id }) => id === task.step);
  const outcome =
    step !== undefined && isAsking(step) && task.purpose === 'decide'
      ? step.outcomes.find(({ id }) => id === request.outcome)
      : undefined;
  const schema =
    step !== undefined && isAsking(step) && outcome !== undefined ? formOfOutcome(pack, step, outcome) : null;
  if (schema === null || step === undefined || outcome === undefined) return formNotAsked(request.form);
  const checked = validateForm(
    schema,
    request.form ?? {},
    localDate(ledger.context.now, ledger.case.personal.words.zone),
  );
  if (checked.fields !== undefined) return { refused: { code: 'form-invalid', fields: checked.fields } };
  return await resolve(q, who, { schema, values: checked.values, step, outcome }, loaded);
}

const isAsking = (step: { readonly kind: string }): step is AskingStep =>
  ['approval', 'collegial', 'form', 'window'].includes(step.kind);

function formNotAsked(form: unknown): CheckedForm | { refused: Refusal } {
  const empty = form === null || form === undefined || (typeof form === 'object' && Object.keys(form).length === 0);
  return empty ? noForm : { refused: { code: 'form-invalid', fields: [{ path: '', rule: 'not-asked' }] } };
}

async function resolve(
  q: Queryable,
  who: SessionPerson,
  filled: {
    schema: FormSchema;
    values: FormValues;
    step: AskingStep | { readonly kind: string; readonly id: string };
    outcome: OutcomeDefinition;
  },
  loaded: LoadedLedger,
): Promise<CheckedForm | { refused: Refusal }> {
  const { ledger } = loaded;
  const { language } = ledger.case;
  const { step } = filled;
  const council = 'body' in step ? councilOf(step.body, loaded) : null;
  const resolved = await resolveReferences(q, filled.schema, filled.values, {
    person: who.person,
    language,
    ...(council === null ? {} : { council }),
  });
  if (resolved.fields.length > 0) return { refused: { code: 'form-invalid', fields: resolved.fields } };
  const replacesForm = 'fills' in step && step.fills === 'case';
  if (replacesForm)
    ledger.case.personal = { ...ledger.case.personal, words: { ...ledger.case.personal.words, form: resolved.values } };
  const words = council === null ? null : await readCouncilWords(q, ledger.case.university, council, language);
  return { form: filled.values, resolved: resolved.values, council: words };
}

function councilOf(
  body: { readonly council: string; readonly of: string },
  { ledger, line }: LoadedLedger,
): { kind: string; unit: string } | null {
  const { personal, author, filedAt } = ledger.case;
  const context = {
    form: personal.form,
    author: { ...author },
    item: line.itemValues ?? {},
    case: { filedAt },
    answers: personal.answers,
  };
  const unit = evaluateText(body.of, context);
  return unit.fault === undefined ? { kind: body.council, unit: unit.value } : null;
}
