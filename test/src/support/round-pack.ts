import type { Pack, PackFault } from '@kelisim/domain';
import { readPack } from '@kelisim/domain';
import { createHash } from 'node:crypto';

const named = (title: string): string => `{ ru: ${title}, kk: ${title}, ky: ${title}, en: ${title} }`;
const title = (ru: string): object => ({ 'x-title': { ru, kk: ru, ky: ru, en: ru } });

/** What a procedure of one approval by several says of it: the lines of its step. */
export interface RoundWords {
  readonly procedure: string;
  readonly round: readonly string[];
  readonly outcomes?: readonly string[];
}

const usualOutcomes = [
  'agree: { end: agreed }',
  'agree-with-remarks: { end: agreed }',
  'return: { next: rework }',
  'refuse: { end: refused }',
];

/** A draft that several approve, with its author's rework; experts are chosen by him. */
export function roundPack(words: RoundWords): Pack {
  const read = readRoundPack(words);
  if (read.faults !== undefined) throw new Error(JSON.stringify(read.faults, null, 2));
  return read.pack;
}

function readRoundPack({
  procedure,
  round,
  outcomes = usualOutcomes,
}: RoundWords): { readonly pack: Pack; readonly faults?: undefined } | { readonly faults: readonly PackFault[] } {
  const lines = (block: readonly string[], depth: number): string =>
    block.map((line) => `${' '.repeat(depth)}${line}`).join('\n');
  const text = `
procedure: ${procedure}
title: ${named('Draft')}
implements: [R35]
number: '${procedure}-{year}-{seq:4}'
days: { count: calendar, first: next }
start: { by: teacher, form: draft, next: visas }
steps:
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
  const read = readPack(files, (content) => createHash('sha256').update(content).digest('hex'));
  return read.faults === undefined ? { pack: read.pack } : { faults: read.faults };
}
