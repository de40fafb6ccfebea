import type { AskingStep, ExpressionContext, FormValues } from '@kelisim/domain';
import { evaluateText } from '@kelisim/domain';
import type { CouncilName, TaskRow } from '@kelisim/persistence';

/** The sealed part of a case, which a pack's expressions may speak of. */
interface OpenedForms {
  readonly form: FormValues;
  readonly answers: Readonly<Record<string, FormValues>>;
}

const unopened: OpenedForms = { form: {}, answers: {} };

/** The council whose decision a task registers. A list goes without the sealed forms: what only they tell stays unknown. */
export function councilOf(
  step: AskingStep | undefined,
  row: TaskRow,
  { form, answers }: OpenedForms = unopened,
): CouncilName | null {
  if (step?.kind !== 'collegial') return null;
  const context: ExpressionContext = {
    form,
    author: { ...row.authorAtFiling },
    item: row.itemValues ?? {},
    case: { procedure: row.procedure },
    answers,
  };
  const unit = evaluateText(step.body.of, context);
  return unit.fault === undefined ? { kind: step.body.council, unit: unit.value } : null;
}
