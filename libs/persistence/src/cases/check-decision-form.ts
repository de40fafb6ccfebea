import type { AskingStep, FormSchema, FormValues, PaperValue, Refusal } from '@kelisim/domain';
import { evaluateText, formOfOutcome, localDate, validateForm } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { readCouncilWords } from '../organisation/read-council-words';
import type { CouncilWords, DecidedTask } from '../record/case-ledger';
import type { LoadedLedger } from '../record/load-case';
import type { DecisionRequest } from './decision';
import type { FoundTask } from './find-task';
import { resolveReferences } from './resolve-references';
import type { SessionPerson } from './session-person';

/** The form of a decision, checked and with its references resolved. */
export interface CheckedForm {
  readonly form: FormValues | null;
  readonly resolved: Readonly<Record<string, PaperValue>> | null;
  readonly council: DecidedTask['council'];
  /** The new words of the case's form, where this form replaces it. */
  readonly caseWords: Readonly<Record<string, PaperValue>> | null;
}

const noForm: CheckedForm = { form: null, resolved: null, council: null, caseWords: null };

/** Checks the form that goes with an outcome; an outcome without one takes none. */
export async function checkDecisionForm(
  q: Queryable,
  who: Pick<SessionPerson, 'person'>,
  request: DecisionRequest,
  loaded: LoadedLedger,
  task: FoundTask,
  { bySitting }: { readonly bySitting: boolean } = { bySitting: false },
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
  const body = 'body' in step ? councilOf(step.body, loaded) : null;
  const { university, language } = ledger.case;
  const words = body === null ? null : await readCouncilWords(q, university, body, language);
  if (words?.sittingsOnly === true && !bySitting) return { refused: { code: 'decided-at-sitting' } };
  const checked = validateForm(
    schema,
    request.form ?? {},
    localDate(ledger.context.now, ledger.case.personal.words.zone),
  );
  if (checked.fields !== undefined) return { refused: { code: 'form-invalid', fields: checked.fields } };
  return await resolve(q, who, { schema, values: checked.values, step, body, words: words?.words ?? null }, loaded);
}

const isAsking = (step: { readonly kind: string }): step is AskingStep =>
  ['approval', 'collegial', 'form', 'window'].includes(step.kind);

function formNotAsked(form: unknown): CheckedForm | { refused: Refusal } {
  const empty = form === null || form === undefined || (typeof form === 'object' && Object.keys(form).length === 0);
  return empty ? noForm : { refused: { code: 'form-invalid', fields: [{ path: '', rule: 'not-asked' }] } };
}

async function resolve(
  q: Queryable,
  who: Pick<SessionPerson, 'person'>,
  filled: {
    schema: FormSchema;
    values: FormValues;
    step: AskingStep | { readonly kind: string; readonly id: string };
    body: { readonly kind: string; readonly unit: string } | null;
    words: CouncilWords | null;
  },
  loaded: LoadedLedger,
): Promise<CheckedForm | { refused: Refusal }> {
  const { ledger } = loaded;
  const { language } = ledger.case;
  const { step, body: council } = filled;
  const resolved = await resolveReferences(q, ledger.context.stores.journal, filled.schema, filled.values, {
    person: who.person,
    language,
    ...(council === null ? {} : { council }),
  });
  if (resolved.fields.length > 0) return { refused: { code: 'form-invalid', fields: resolved.fields } };
  const replacesForm = 'fills' in step && step.fills === 'case';
  return {
    form: filled.values,
    resolved: resolved.values,
    council: filled.words,
    caseWords: replacesForm ? resolved.values : null,
  };
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
