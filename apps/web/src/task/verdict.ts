import type { DecisionRequest, Outcome, Task } from '../api/generated/model';
import type { FormSchema, FormValues } from '../forms/form-schema';
import { asFormSchema } from '../forms/form-schema';

/** What has been entered for a decision that is not sent yet; kept on this device. */
export interface VerdictDraft {
  /** The outcome that is being filled in. */
  readonly outcome: string | null;
  readonly reason: string;
  /** Shared by the outcomes: whoever changes his mind enters the minutes once. */
  readonly form: FormValues;
  /** The step that was chosen, where the outcome leads to one of several. */
  readonly next?: string;
}

export const emptyVerdict: VerdictDraft = { outcome: null, reason: '', form: {} };

/** Whether nothing is entered with an outcome. */
export const isPlain = (outcome: Outcome): boolean =>
  outcome.reason === 'none' && outcome.form === undefined && outcome.choices === undefined;

/** The form that goes with an outcome. */
export const schemaOf = (outcome: Outcome): FormSchema | null =>
  outcome.form === undefined ? null : asFormSchema(outcome.form.schema);

/** Whether more than a reason is entered with an outcome of the task. */
export const asksForForm = ({ outcomes }: Task, outcome: string | null): boolean =>
  outcomes.some(({ id, form }) => id === outcome && form !== undefined);

/** Whether an outcome's form is what the case's author filed, to be mended. */
export function mendsTheCase(task: Task, outcome: Outcome): boolean {
  const schema = schemaOf(outcome);
  return schema !== null && Object.keys(valuesFor(schema, task.form ?? {})).length > 0;
}

/** Of all that was entered, what this form asks for. */
export function valuesFor(schema: FormSchema, values: FormValues): FormValues {
  const names = Object.keys(schema.properties ?? {});
  return Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
}

/** What cannot be taken back by the one who decides is asked once more, with the case's number. */
export const needsConfirming = ({ purpose }: Pick<Task, 'purpose'>, { id }: Pick<Outcome, 'id'>): boolean =>
  purpose !== 'extend' && purpose !== 'advise' && (id === 'refuse' || id === 'close');

/** The step that was chosen of those that the outcome offers; the first of them where none was. */
export const chosenWay = ({ choices }: Outcome, { next }: VerdictDraft): string | undefined =>
  (choices?.find(({ step }) => step === next) ?? choices?.[0])?.step;

/** The decision as it is sent: only what the outcome asks for. */
export function requestOf(task: Task, outcome: Outcome, draft: VerdictDraft): DecisionRequest {
  const { reason, form } = draft;
  const next = chosenWay(outcome, draft);
  const schema = schemaOf(outcome);
  return {
    outcome: outcome.id,
    version: task.version,
    ...(task.actingFor === null ? {} : { for: task.actingFor.person }),
    ...(outcome.reason === 'none' || reason.trim() === '' ? {} : { reason: reason.trim() }),
    ...(schema === null ? {} : { form: valuesFor(schema, form) }),
    ...(next === undefined ? {} : { next }),
  };
}

/** In words, where an outcome can lead. */
export const leadsToOf = (task: Task, outcome: Pick<Outcome, 'id'>): string =>
  (task.next.find((next) => next.outcome === outcome.id)?.leadsTo ?? []).join(' / ');
