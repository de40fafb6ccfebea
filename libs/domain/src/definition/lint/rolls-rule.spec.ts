import { readPack } from '../read-pack';
import { faultsOf } from '../spec-support/broken-pack';
import { sha256 } from '../spec-support/pack-files';
import type { PackFile } from '../pack';

const named = (title: string): string => `{ ru: ${title}, kk: ${title}, ky: ${title}, en: ${title} }`;
const words = { 'x-title': { ru: 'П', kk: 'П', ky: 'П', en: 'F' } };
const forms = {
  path: 'forms/order.json',
  text: JSON.stringify({
    type: 'object',
    properties: {
      text: { type: 'string', ...words },
      readers: { type: 'array', items: { type: 'string', 'x-source': 'person' }, ...words },
      students: { type: 'array', items: { type: 'string', 'x-source': 'student' }, minItems: 1, ...words },
      others: { type: 'array', items: { type: 'string', 'x-source': 'student' }, ...words },
    },
    required: ['text', 'readers', 'students'],
  }),
};
const templates = ['ru', 'kk', 'ky', 'en'].map((language) => ({
  path: `templates/order.${language}.hbs`,
  text: '<h1>{{show form.text}}</h1>',
}));

/** A procedure of one step, whose lines are given. */
function packOf(lines: readonly string[], more: string): PackFile[] {
  const text = `
procedure: many
title: ${named('Many')}
implements: [R37]
number: 'M-{year}-{seq:4}'
days: { count: calendar, first: next }
start: { by: registrar, form: order, document: order, next: step }
steps:
  - id: step
    title: ${named('Step')}
${lines.map((line) => `    ${line}`).join('\n')}
${more}ends:
  done: { title: ${named('Done')}, inform: author }
`;
  return [{ path: 'definition.yaml', text }, forms, ...templates];
}

const reading = (change: Readonly<Record<string, string | null>> = {}): PackFile[] => {
  const lines: Readonly<Record<string, string | null>> = {
    kind: 'acquaint',
    document: 'order',
    to: '[{ unit: author.department }, { persons: form.readers }]',
    due: '{ within: 3 days, remind: [{ before: P1D, to: [holder] }] }',
    outcomes: '{ confirmed: { end: done } }',
    ...change,
  };
  return packOf(
    Object.entries(lines).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])),
    '',
  );
};

const bar = `bar: { title: ${named('Bar')}, end: done }`;
const contested = `{ by: { position: vice-rector, of: university }, outcomes: { uphold: { title: ${named('U')}, end: done } } }`;
const rows = (change: Readonly<Record<string, string | null>> = {}): PackFile[] => {
  const lines: Readonly<Record<string, string | null>> = {
    kind: 'rows',
    of: 'form.students',
    by: '{ position: registrar, of: university }',
    outcomes: `{ ${bar} }`,
    ...change,
  };
  return packOf(
    Object.entries(lines).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])),
    'join: { done: otherwise }\n',
  );
};

const messagesOf = (files: PackFile[]): readonly string[] => faultsOf(files).map(({ message }) => message);

describe('an acquaintance', () => {
  it('R37 may be published as it is written, with the words by which it is confirmed', () => {
    expect(messagesOf(reading())).toEqual([]);
    const [step] = readPack(reading(), sha256).pack?.definition.steps ?? [];
    expect(step).toMatchObject({
      kind: 'acquaint',
      acquaint: { added: true, ends: 'all', receipt: false, to: [{ kind: 'unit', below: true }, { kind: 'persons' }] },
    });
    expect(step?.kind === 'acquaint' && step.outcomes.map(({ id }) => id)).toEqual(['confirmed', 'confirm']);
  });

  it.each<[Readonly<Record<string, string | null>>, string]>([
    [{ to: '[]' }, 'nobody is named'],
    [{ to: '[{ unit: author.department, persons: form.readers }]' }, 'does not say who is meant'],
    [{ to: '[{ position: registrar }]' }, 'does not say of which unit'],
    [{ to: '[{ position: registrer, of: everywhere }]' }, 'there is no position «registrer»'],
    [{ to: '[{ persons: form.text }]' }, 'form.text'],
    [{ to: '[{ persons: form.nobody }]' }, 'form.nobody'],
    [{ document: 'another' }, 'nothing makes the paper «another»'],
    [{ outcomes: '{ lapsed: { end: done } }' }, 'does not say what follows when all have confirmed'],
    [{ outcomes: '{ confirmed: { end: done }, lapsed: { end: done } }' }, 'it never lapses'],
    [{ outcomes: '{ confirmed: { end: done }, refuse: { end: done } }' }, 'there is no outcome of an acquaintance'],
    [{ ends: 'due' }, 'does not say what follows when the term ends'],
    [{ ends: 'due', due: null, outcomes: '{ confirmed: { end: done }, lapsed: { end: done } }' }, 'has none'],
    [{ due: '{ within: 3 days, breach: [{ after: P1D, escalate: superior }] }' }, 'nobody reads for another'],
    [{ due: '{ within: 3 days, breach: [{ after: P1D, reassign: superior }] }' }, 'nobody reads for another'],
  ])('%j is refused: %s', (change, message) => {
    expect(messagesOf(reading(change)).join('\n')).toContain(message);
  });
});

describe('a sheet of rows', () => {
  it('R29 may be published as it is written', () => {
    expect(messagesOf(rows())).toEqual([]);
    expect(messagesOf(rows({ contest: '{ by: student, lasts: { within: 3 days } }', contested }))).toEqual([]);
  });

  it.each<[Readonly<Record<string, string | null>>, string]>([
    [{ of: 'form.text' }, 'is not a list'],
    [{ of: 'form.nothing' }, 'there is no field of the form «nothing»'],
    [{ of: 'author.unit' }, 'is not a list of the form'],
    [{ of: 'form.others' }, 'may be empty'],
    [{ student: 'name' }, 'a row names no student'],
    [{ outcomes: `{ bar: { title: ${named('Bar')}, next: step } }` }, 'is not what a row can come to'],
    [{ contest: '{ by: student, lasts: { within: 3 days } }' }, 'nobody decides on rows that were contested'],
    [{ contested }, 'nobody can contest a row'],
    [{ contest: '{ by: nobody, lasts: { within: 3 days } }', contested }, '«nobody» is not known here'],
    [
      { contest: '{ by: student, lasts: { within: 3 days, breach: [{ after: P1D, remind: [author] }] } }', contested },
      'cannot be overdue',
    ],
    [
      { contest: '{ by: student, lasts: { within: 3 days } }', contested: contested.replace('uphold', 'bar') },
      'is an outcome before it is contested too',
    ],
    [{ extract: 'nothing' }, 'there is no template «nothing»'],
  ])('%j is refused: %s', (change, message) => {
    expect(messagesOf(rows(change)).join('\n')).toContain(message);
  });
});
