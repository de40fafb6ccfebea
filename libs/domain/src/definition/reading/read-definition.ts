import type { Definition, EndDefinition, StartDefinition } from '../definition';
import { markItemSteps } from '../item-scope';
import type { StepDefinition } from '../step-definition';
import type { Entry, Fields } from './entry';
import { readJoin } from './read-join';
import { readSchedule } from './read-schedule';
import { readStep } from './read-step';
import { readText } from './read-text';

const needed = ['procedure', 'title', 'implements', 'number', 'days', 'start', 'steps', 'ends'];

/** The whole of `definition.yaml`. */
export function readDefinition(entry: Entry): Definition {
  const fields = entry.fields(needed, ['join']);
  const written = fields.at('steps').list().map(readStep);
  refuseDoubles(fields.at('steps'), written);
  const definition: Definition = {
    procedure: fields.at('procedure').id(),
    title: readText(fields.at('title')),
    implements: readImplements(fields.at('implements')),
    number: readNumber(fields.at('number')),
    days: readDays(fields.at('days')),
    start: readStart(fields.at('start'), written),
    steps: markItemSteps(written, entry.reading.places),
    join: fields.optional('join', readJoin, []),
    ends: readEnds(fields.at('ends')),
  };
  entry.mark(definition);
  for (const { key } of fields.keys()) fields.at(key).mark(definition, key);
  return definition;
}

function refuseDoubles(entry: Entry, steps: readonly StepDefinition[]): void {
  for (const [index, step] of steps.entries()) {
    if (step.id === '' || steps.findIndex(({ id }) => id === step.id) === index) continue;
    entry.list()[index]?.fail(`there is already a step «${step.id}»`, 'give each step an id of its own');
  }
}

function readImplements(entry: Entry): readonly string[] {
  const codes = entry.list();
  const texts = codes.map((code) => code.text());
  entry.mark(texts);
  for (const [index, code] of codes.entries()) code.mark(texts, String(index));
  return texts;
}

/** A number needs its year and its sequence: numbers begin anew each year, and must not meet those of the last (R39). */
function readNumber(entry: Entry): string {
  const written = entry.text();
  const rest = written.replace('{year}', '').replace(/\{seq:[1-9]\}/, '');
  if (written !== '' && (!written.includes('{year}') || !/\{seq:[1-9]\}/.test(written) || /[{}]/.test(rest))) {
    entry.fail(
      `«${written}» is not a pattern of numbers`,
      'write {year} and {seq:N} once each, N digits from 1 to 9, e.g. "ОБ-{year}-{seq:5}"',
    );
  }
  return written;
}

function readDays(entry: Entry): Definition['days'] {
  const fields = entry.fields(['count', 'first'], ['ends', 'vacations']);
  const rule: Definition['days'] = {
    count: fields.at('count').oneOf(['calendar', 'working']),
    first: fields.at('first').oneOf(['next', 'same']),
    ...fields.optional<Pick<Definition['days'], 'ends'>>('ends', (ends) => ({ ends: ends.oneOf(['day', 'hour']) }), {}),
    ...fields.optional<Pick<Definition['days'], 'vacations'>>(
      'vacations',
      (vacations) => ({ vacations: vacations.oneOf(['count', 'skip']) }),
      {},
    ),
  };
  if (rule.ends === 'hour' && rule.first === 'same')
    fields
      .at('ends')
      .fail('by the hour the day of the start is never a whole one', 'write «first: next», or leave out «ends»');
  return rule;
}

function readStart(entry: Entry, steps: readonly StepDefinition[]): StartDefinition {
  const fields = entry.fields(['by', 'form'], ['document', 'addressee', 'next', 'schedule', 'as', 'gives']);
  const start = entry.mark<StartDefinition>({
    by: fields.at('by').id(),
    form: fields.at('form').id(),
    document: fields.optional<string | null>('document', (document) => document.id(), null),
    ...fields.optional('addressee', readAddressee, {}),
    ...readSchedule(fields),
    next: fields.optional('next', (next) => next.id(), steps[0]?.id ?? ''),
  });
  markFields(fields, start);
  return start;
}

/** `{ position: dean, of: faculty of form.students }` or `of:` an expression that gives a unit. */
function readAddressee(entry: Entry): Pick<StartDefinition, 'addressee'> {
  const fields = entry.fields(['position', 'of']);
  const position = fields.at('position').id();
  const of = fields.at('of').text();
  const [, relation, members] = /^([a-z-]+) of (.+)$/.exec(of) ?? [];
  const grouped = relation !== undefined && members !== undefined;
  return { addressee: entry.mark(grouped ? { position, relation, members } : { position, of }) };
}

function readEnds(entry: Entry): readonly EndDefinition[] {
  return entry.entries().map(({ key, value }) => {
    const fields = value.fields(['title', 'inform']);
    const inform = fields.at('inform').oneOf(['nobody', 'author', 'everybody']);
    return key.mark<EndDefinition>({ id: key.id(), title: readText(fields.at('title')), inform });
  });
}

function markFields(fields: Fields, part: object): void {
  for (const { key } of fields.keys()) fields.at(key).mark(part, key);
}
