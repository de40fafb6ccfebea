import { validateForm } from '../../form/validate-form';
import { givenForm } from '../../schedule/given-form';
import type { FormSchema } from '../form-schema';
import type { ScheduleDefinition } from '../schedule-definition';
import type { Linting } from './linting';

/** A day of which everything is known that a schedule may give. */
const someDay = { date: '2026-09-01', period: { startsOn: '2026-01-12', endsOn: '2026-01-31' } };

/** What starts by the calendar is filed by somebody, and its form is filled without one. */
export function scheduleRule(linting: Linting): void {
  const { start } = linting.definition;
  const { schedule } = start;
  if (schedule === undefined) return;
  linting.exists(schedule.as, 'position', 'position', schedule.as.position, linting.known.positions);
  const form = linting.pack.forms[start.form];
  if (form === undefined) return;
  checkPeriodWords(linting, schedule);
  checkFields(linting, schedule, form);
}

/** Only a start that follows from an academic period knows one. */
function checkPeriodWords(linting: Linting, { days, gives }: ScheduleDefinition): void {
  if (days.every === 'period') return;
  for (const [field, { kind }] of Object.entries(gives)) {
    if (kind === 'constant' || kind === 'date') continue;
    linting.refuse(
      gives,
      field,
      `«${field}» is of an academic period, and this schedule knows none`,
      'write «date», or a constant',
    );
  }
}

function checkFields(linting: Linting, schedule: ScheduleDefinition, form: FormSchema): void {
  const { gives } = schedule;
  for (const field of Object.keys(gives)) checkField(linting, gives, field, form);
  for (const field of form.required ?? []) {
    if (Object.hasOwn(gives, field)) continue;
    linting.refuse(
      schedule,
      '',
      `the form «${linting.definition.start.form}» needs the field «${field}», and nobody fills it`,
      `add «${field}:» under «gives», or make the field optional`,
    );
  }
}

function checkField(linting: Linting, gives: ScheduleDefinition['gives'], field: string, form: FormSchema): void {
  const { properties = {} } = form;
  const [schema, given] = [properties[field], gives[field]];
  if (!linting.exists(gives, field, 'field of the form', field, Object.keys(properties))) return;
  if (schema === undefined || given === undefined) return;
  const refuse = (message: string, hint: string): void => {
    linting.refuse(gives, field, message, hint);
  };
  // A reference is checked against what a person may choose; there is nobody who chooses.
  if (schema['x-source'] !== undefined)
    refuse(`«${field}» is chosen by a person, a schedule cannot give it`, 'make the field optional in the form');
  // A start may come later than its day: after a free day, after an outage.
  else if (schema['x-when'] !== undefined && !(schema['x-when'] === 'past' && given.kind === 'date'))
    refuse(
      `«${field}» depends on the day of filling, which may be a later one`,
      'take «x-when» out of the form, or give «date»',
    );
  else checkValue(linting, gives, field, schema);
}

function checkValue(linting: Linting, gives: ScheduleDefinition['gives'], field: string, schema: FormSchema): void {
  const alone: FormSchema = { type: 'object', properties: { [field]: schema } };
  const [fault] = validateForm(alone, { [field]: givenForm({ gives }, someDay)[field] }, someDay.date).fields ?? [];
  if (fault === undefined) return;
  linting.refuse(
    gives,
    field,
    `what the schedule gives does not fit «${field}»: ${fault.rule}`,
    'give a value that the form takes',
  );
}
