import type { PackFile } from '../pack';

const words = "{ ru: 'а', kk: 'ә', ky: 'ө', en: 'a' }";
const title = { ru: 'а', kk: 'ә', ky: 'ө', en: 'a' };
const usual = ['agree: { end: done }', 'refuse: { end: refused }'];

/** A small pack whose one step is an approval, with these lines of it and these outcomes. */
export function roundFiles(round: readonly string[], outcomes: readonly string[] = usual): readonly PackFile[] {
  const ends = ['done', 'refused'].filter((id) => [...outcomes, ...round].some((line) => line.includes(`end: ${id}`)));
  const text = `procedure: draft
title: ${words}
implements: [R35]
number: 'П-{year}-{seq:5}'
days: { count: working, first: next }
start: { by: teacher, form: draft, next: visas }
steps:
  - id: visas
    kind: approval
    title: ${words}
${round.map((line) => `    ${line}`).join('\n')}
    outcomes:
${outcomes.map((line) => `      ${line}`).join('\n')}
ends:
${ends.map((id) => `  ${id}: { title: ${words}, inform: everybody }`).join('\n')}
`;
  const field = (more: object): object => ({ type: 'string', 'x-title': title, ...more });
  const list = (source: string): object => ({ type: 'array', items: field({ 'x-source': source }), 'x-title': title });
  const properties = {
    text: field({}),
    expert: field({ 'x-source': 'person' }),
    experts: list('person'),
    students: list('student'),
  };
  return [
    { path: 'definition.yaml', text },
    {
      path: 'forms/draft.json',
      text: JSON.stringify({ type: 'object', properties, required: Object.keys(properties) }),
    },
  ];
}
