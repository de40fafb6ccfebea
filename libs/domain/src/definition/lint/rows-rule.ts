import { noObjections } from '../roll-definition';
import type { OutcomeDefinition, RowsStep } from '../step-definition';
import type { Linting } from './linting';

/** A sheet's rows are a list of the form, each names a student, and every outcome of a row is an end (R29). */
export function rowsRule(linting: Linting): void {
  const [first, ...others] = linting.definition.steps.filter((step) => step.kind === 'rows');
  if (first === undefined) return;
  for (const other of others)
    linting.refuse(other, 'of', `step ${other.id} opens rows a second time`, 'a procedure has one sheet of rows');
  checkAlone(linting, first);
  checkList(linting, first);
  for (const outcome of [...first.outcomes, ...(first.rows.contest?.outcomes ?? [])])
    checkOutcome(linting, first, outcome);
  checkContest(linting, first);
}

/** Both items and rows come to one join. */
function checkAlone(linting: Linting, step: RowsStep): void {
  const opening = linting.definition.steps.find(({ each }) => each !== null);
  if (opening === undefined) return;
  linting.refuse(
    opening,
    'each',
    `step ${opening.id} opens items beside the rows of ${step.id}`,
    'let one procedure have items or rows; a step «kind: case» starts another',
  );
}

function checkList(linting: Linting, step: RowsStep): void {
  const { of, student } = step.rows;
  const [, field = ''] = /^form\.([A-Za-z0-9]+)$/.exec(of) ?? [];
  const form = linting.pack.forms[linting.definition.start.form];
  const list = form?.properties?.[field];
  const refuse = (part: string, message: string, hint: string): void => {
    linting.refuse(step.rows, part, `step ${step.id}: ${message}`, hint);
  };
  if (field === '') refuse('of', `«${of}» is not a list of the form`, 'write «of: form.<field>»');
  else if (list === undefined)
    linting.exists(step.rows, 'of', 'field of the form', field, Object.keys(form?.properties ?? {}));
  else if (list.type !== 'array') refuse('of', `«${of}» is not a list`, 'name a field of type array');
  else if (form?.required?.includes(field) !== true || (list.minItems ?? 0) < 1)
    refuse('of', `«${of}» may be empty`, `make «${field}» required and give it "minItems": 1`);
  else {
    const subject = student === null ? list.items : list.items?.properties?.[student];
    if (subject?.['x-source'] !== 'student')
      refuse(
        student === null ? 'of' : 'student',
        'a row names no student',
        'give the items "x-source": "student", or name their field with «student: <field>»',
      );
    else if (student !== null && list.items?.required?.includes(student) !== true)
      refuse('student', `«${student}» may be empty`, 'make it required');
  }
}

function checkOutcome(linting: Linting, step: RowsStep, outcome: OutcomeDefinition): void {
  const to = outcome.branches[0]?.to;
  const ends = outcome.branches.length === 1 && to !== undefined && 'end' in to;
  if (ends && outcome.form === null && !outcome.stay && outcome.produces.length === 0 && outcome.id !== noObjections)
    return;
  linting.refuse(
    outcome,
    '',
    `step ${step.id}: «${outcome.id}» is not what a row can come to`,
    'write «end: <end>», without form, stay or produces; what follows for the case is said by «join»',
  );
}

function checkContest(linting: Linting, step: RowsStep): void {
  const { contest } = step.rows;
  if (contest === null) return;
  const own = new Set(step.outcomes.map(({ id }) => id));
  for (const outcome of contest.outcomes)
    if (own.has(outcome.id))
      linting.refuse(
        outcome,
        '',
        `step ${step.id}: «${outcome.id}» is an outcome before it is contested too`,
        'give what decides on contested rows names of its own, for example «uphold» and «lift»',
      );
  if (contest.settled.kind === 'author')
    linting.refuse(
      contest,
      '',
      `step ${step.id}: the author would decide on what is said against his sheet`,
      'name a position',
    );
  if (contest.lasts.from.kind !== 'received')
    linting.refuse(contest.lasts, 'from', 'rows are contested from when they are decided', 'leave out «from»');
  for (const rung of contest.lasts.rungs)
    if (rung.offset >= 0 || contest.lasts.extension !== undefined)
      linting.refuse(rung, '', 'the time to contest cannot be overdue: it ends', 'use «remind» alone');
}
