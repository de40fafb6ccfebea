import type { Pack } from '@kelisim/domain';
import { packOf } from './pack-of';

const named = (title: string): string => `{ ru: ${title}, kk: ${title}, ky: ${title}, en: ${title} }`;
const title = (ru: string): object => ({ 'x-title': { ru, kk: ru, ky: ru, en: ru } });
const lines = (block: readonly string[], depth: number): string =>
  block.map((line) => `${' '.repeat(depth)}${line}`).join('\n');
const template = '<h1>Paper</h1><p>{{show form.text}}</p>';
const templates = (name: string): { path: string; text: string }[] =>
  ['ru', 'kk', 'ky', 'en'].map((language) => ({ path: `templates/${name}.${language}.hbs`, text: template }));

/** A paper that is brought to the knowledge of many: the lines of its step beside kind and paper. */
export function readingPack(procedure: string, step: readonly string[]): Pack {
  const text = `
procedure: ${procedure}
title: ${named('Order')}
implements: [R37]
number: '${procedure}-{year}-{seq:4}'
days: { count: calendar, first: next }
start: { by: anyone, form: order, document: order, next: reading }
steps:
  - id: reading
    kind: acquaint
    title: ${named('Reading')}
    document: order
${lines(step, 4)}
ends:
  known: { title: ${named('Known')}, inform: author }
${step.some((line) => line.includes('unread')) ? `  unread: { title: ${named('Unread')}, inform: author }\n` : ''}`;
  const form = {
    type: 'object',
    properties: {
      text: { type: 'string', ...title('Текст') },
      unit: { type: 'string', 'x-source': 'unit', ...title('Подразделение') },
      persons: { type: 'array', items: { type: 'string', 'x-source': 'person' }, ...title('Кому') },
    },
    required: ['text', 'unit', 'persons'],
  };
  return packOf([
    { path: 'definition.yaml', text },
    { path: 'forms/order.json', text: JSON.stringify(form) },
    ...templates('order'),
  ]);
}

/** A sheet of students, each of whom has a row: the lines of its step beside kind and outcomes. */
export function rowsPack(procedure: string, step: readonly string[] = [], position = 'rector'): Pack {
  const text = `
procedure: ${procedure}
title: ${named('Report')}
implements: [R29]
number: '${procedure}-{year}-{seq:4}'
days: { count: calendar, first: next }
start: { by: anyone, form: report, next: sheet }
steps:
  - id: sheet
    kind: rows
    title: ${named('Sheet')}
    of: form.students
    by: { position: ${position}, of: university }
${lines(step, 4)}
    outcomes:
      bar: { title: ${named('Bar')}, end: barred }
      spare: { title: ${named('Spare')}, end: spared, reason: required }
join: { barred: any item barred, spared: otherwise }
ends:
  barred: { title: ${named('Barred')}, inform: author }
  spared: { title: ${named('Spared')}, inform: author }
`;
  const form = {
    type: 'object',
    properties: {
      students: {
        ...{ type: 'array', items: { type: 'string', 'x-source': 'student' }, minItems: 1 },
        ...title('Студенты'),
      },
    },
    required: ['students'],
  };
  return packOf([
    { path: 'definition.yaml', text },
    { path: 'forms/report.json', text: JSON.stringify(form) },
  ]);
}
