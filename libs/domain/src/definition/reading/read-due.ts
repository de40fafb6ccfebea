import type { DueDefinition, ExtensionRule, Recipient, RungDefinition, TermStart } from '../definition';
import type { Distance } from '../parse-term';
import { parseDistance, parseTerm } from '../parse-term';
import type { Term } from '../term';
import type { Entry } from './entry';
import { readHigher, readPosition, readRecipient } from './read-people';

const termHint =
  'write «2 days», «3 working days», «2 calendar days», «4 working hours», or ISO 8601 as PT4H or P1D, at most a year';
const offsetHint = 'write «1 working day», or hours or days in ISO 8601: PT0H, PT4H, P1D';

/** When a step must be done, and what happens before and after that moment. */
export function readDue(entry: Entry): DueDefinition {
  const fields = entry.fields(['within'], ['from', 'pausedAt', 'extension', 'remind', 'breach']);
  const within = readTerm(fields.at('within'));
  const from = fields.optional<TermStart>('from', readStart, { kind: 'received' });
  const reminders = fields.optional('remind', (list) => list.list().map(readReminder), []);
  const breaches = fields.optional('breach', (list) => list.list().map(readBreach), []);
  // The core applies rungs one after the other: they must stand in the order of their moments.
  const rungs = [...reminders, ...breaches].sort((one, other) => one.offset - other.offset);
  const pausedAt = fields.optional<readonly string[]>('pausedAt', (list) => list.list().map((step) => step.id()), []);
  const extended = fields.optional<Pick<DueDefinition, 'extension'>>('extension', readExtension, {});
  const due = entry.mark<DueDefinition>({
    ...{ within, from, rungs, ...extended },
    ...(pausedAt.length === 0 ? {} : { pausedAt }),
  });
  if (fields.has('pausedAt')) fields.at('pausedAt').mark(due, 'pausedAt');
  fields.at('within').mark(due, 'within');
  return fields.has('from') ? fields.at('from').mark(due, 'from') : due;
}

/** `extension: { by: { position: dean, of: author.faculty }, longest: 5 days }`. */
function readExtension(entry: Entry): Pick<DueDefinition, 'extension'> {
  const fields = entry.fields(['by', 'longest']);
  const longest = parseTerm(fields.at('longest').text());
  if (longest?.kind !== 'days' || longest.count === 'working')
    fields
      .at('longest')
      .fail('is not a number of days', 'write «5 days»: days of the calendar after the end that was promised');
  const longestDays = longest?.kind === 'days' ? longest.days : 1;
  return { extension: entry.mark<ExtensionRule>({ by: readPosition(fields.at('by')), longestDays }) };
}

function readTerm(entry: Entry): Term {
  const written = entry.text();
  const term = parseTerm(written);
  if (term === null && written !== '') entry.fail(`«${written}» is not a term`, termHint);
  return term ?? { kind: 'days', days: 1, count: 'pack' };
}

function readStart(entry: Entry): TermStart {
  const written = entry.expression();
  if (written === 'received' || written === 'filed') return { kind: written };
  return { kind: 'expression', expression: written };
}

function readReminder(entry: Entry, index: number): RungDefinition {
  const fields = entry.fields(['before', 'to']);
  const to = readRecipients(fields.at('to'));
  const distance = readDistance(fields.at('before'));
  return entry.mark<RungDefinition>({ id: `remind-${index + 1}`, ...placed(distance, -1), act: 'remind', to });
}

const breachActs = ['remind', 'escalate', 'reassign', 'decide'] as const;

function readBreach(entry: Entry, index: number): RungDefinition {
  const fields = entry.fields(['after'], breachActs);
  const place = placed(readDistance(fields.at('after')), 1);
  const [act = 'remind', ...more] = breachActs.filter((each) => fields.has(each));
  if (more.length > 0 || !fields.has(act)) {
    entry.fail(
      'needs one act',
      'write one of «remind: [ … ]», «escalate: superior», «reassign: superior», «decide: <outcome>»',
    );
  }
  const rung = { id: `breach-${index + 1}`, ...place, act };
  if (!fields.has(act)) return entry.mark<RungDefinition>({ ...rung, to: [] });
  const said = fields.at(act);
  switch (act) {
    case 'remind':
      return entry.mark<RungDefinition>({ ...rung, to: readRecipients(said) });
    case 'escalate':
    case 'reassign':
      return entry.mark<RungDefinition>({ ...rung, to: [readHigher(said)] });
    case 'decide':
      return entry.mark<RungDefinition>({ ...rung, to: [], outcome: said.id() });
  }
}

export function readRecipients(entry: Entry): readonly Recipient[] {
  const recipients = entry.list().map(readRecipient);
  if (entry.isList && recipients.length === 0)
    entry.fail('nobody is named', 'name at least one recipient, or leave it out');
  return recipients;
}

function readDistance(entry: Entry): Distance {
  const written = entry.text();
  const distance = parseDistance(written);
  if (distance === null && written !== '') entry.fail(`«${written}» is not a distance in time`, offsetHint);
  return distance ?? { milliseconds: 0 };
}

/** Before the due moment (-1) or after it (1). Zero stays zero: a negative one is another value in a stored definition. */
function placed({ milliseconds, workingDays }: Distance, sign: 1 | -1): Pick<RungDefinition, 'offset' | 'workingDays'> {
  const offset = milliseconds === 0 ? 0 : sign * milliseconds;
  return workingDays === undefined ? { offset } : { offset, workingDays: sign * workingDays };
}
