import type { Pack } from '@kelisim/domain';
import { packOf } from './pack-of';

const named = (title: string): string => `{ ru: ${title}, kk: ${title}, ky: ${title}, en: ${title} }`;
const title = (ru: string): object => ({ 'x-title': { ru, kk: ru, ky: ru, en: ru } });

/** What a procedure of one approval by several says of it: the lines of its step. */
export interface RoundWords {
  readonly procedure: string;
  readonly round: readonly string[];
  /** Whoever holds this post in the author's department is asked alone before. */
  readonly before?: string;
  readonly outcomes?: readonly string[];
}

const usualOutcomes = [
  'agree: { end: agreed }',
  'agree-with-remarks: { end: agreed }',
  'return: { next: rework }',
  'refuse: { end: refused }',
];

/** A draft that several approve, with its author's rework; experts are chosen by him. */
export function roundPack({ procedure, round, before, outcomes = usualOutcomes }: RoundWords): Pack {
  const lines = (block: readonly string[], depth: number): string =>
    block.map((line) => `${' '.repeat(depth)}${line}`).join('\n');
  const first =
    before === undefined
      ? ''
      : `
  - id: first
    kind: approval
    title: ${named('First')}
    by: { position: ${before}, of: author.department }
    due: { within: 3 days }
    outcomes: { agree: { next: visas } }`;
  const text = `
procedure: ${procedure}
title: ${named('Draft')}
implements: [R35]
number: '${procedure}-{year}-{seq:4}'
days: { count: calendar, first: next }
start: { by: teacher, form: draft, next: ${before === undefined ? 'visas' : 'first'} }
steps:${first}
  - id: visas
    kind: approval
    title: ${named('Visas')}
${lines(round, 4)}
    outcomes:
${lines(outcomes, 6)}
  - { id: rework, kind: form, title: ${named('Rework')}, by: author, form: draft, fills: case, outcomes: { submit: { next: visas } } }
ends:
  agreed: { title: ${named('Agreed')}, inform: everybody }
  refused: { title: ${named('Refused')}, inform: everybody }
`;
  const form = {
    type: 'object',
    properties: {
      text: { type: 'string', ...title('Текст') },
      money: { type: 'integer', ...title('Сумма') },
      experts: { type: 'array', items: { type: 'string', 'x-source': 'person' }, minItems: 1, ...title('Эксперты') },
      students: { type: 'array', items: { type: 'string', 'x-source': 'student' }, ...title('Студенты') },
    },
    required: ['text', 'money', 'experts', 'students'],
  };
  const files = [
    { path: 'definition.yaml', text },
    { path: 'forms/draft.json', text: JSON.stringify(form) },
  ];
  return packOf(files);
}
