import type { JSX, ReactNode } from 'react';
import { useEffect } from 'react';
import type { Task } from '../api/generated/model';
import { Problem } from '../api/problem';
import { ProblemNotice } from '../design/problem-notice';
import { inFormOrder } from '../forms/field-faults';
import { FaultSummary } from '../forms/fault-summary';
import type { FormChoices } from '../forms/form-choices';
import { goToField } from '../forms/field-place';
import { FormFields } from '../forms/form-fields';
import type { FormSchema, FormValues } from '../forms/form-schema';
import { startingValues } from '../forms/starting-values';
import { todayIn } from '../forms/university-time';
import { useFormChoices } from '../forms/use-form-choices';
import { useMe } from '../session/use-session';
import type { Decision } from './use-decision';
import { valuesFor } from './verdict';

interface VerdictFieldsProps {
  readonly task: Task;
  readonly schema: FormSchema;
  readonly decision: Decision;
  readonly values: FormValues;
  readonly onChange: (values: FormValues) => void;
  /** Shown while it is loaded from what can be chosen. */
  readonly waiting: ReactNode;
}

/** The form of a decision, with what the server found wrong in it. */
export function VerdictFields({ waiting, ...props }: VerdictFieldsProps): JSX.Element {
  const { choices, error, again } = useFormChoices(props.schema, props.task.id);
  if (choices !== null) return <Fields {...props} choices={choices} />;
  return error === null ? <>{waiting}</> : <ProblemNotice error={error} onAgain={again} />;
}

type FieldsProps = Omit<VerdictFieldsProps, 'waiting'> & { readonly choices: FormChoices };

function Fields({ task, schema, decision, values, onChange, choices }: FieldsProps): JSX.Element {
  const { zone } = useMe();
  const faults = decision.error instanceof Problem ? inFormOrder(schema, decision.error.fields) : [];
  // What the case already knows is not entered a second time: a note that came back is mended, not written anew.
  const begun = Object.keys(valuesFor(schema, values)).length > 0;
  useEffect(() => {
    // After a refusal the form is drawn anew: the reader is led to the first field that is wrong.
    const [first] = faults;
    if (first !== undefined) goToField(document, first.path);
    if (begun) return;
    const known = valuesFor(schema, task.form ?? {});
    const starting = { ...startingValues(schema, choices.teaching, todayIn(zone, new Date())), ...known };
    if (Object.keys(starting).length > 0) onChange({ ...values, ...starting });
    // Once, when the form is opened for the first time.
  }, []);
  return (
    <>
      <FaultSummary schema={schema} faults={faults} />
      <FormFields {...{ schema, values, onChange, faults, choices }} />
    </>
  );
}
