import type { Pack } from '@kelisim/domain';
import { readPack } from '@kelisim/domain';
import { createHash } from 'node:crypto';

const named = (title: string): string => `{ ru: ${title}, kk: ${title}, ky: ${title}, en: ${title} }`;

/** A procedure of one question with a term of seconds: whoever heads the author's department agrees, in time or late. */
export function shortTermPack(procedure: string, term: string): Pack {
  const text = `
procedure: ${procedure}
title: ${named('Question')}
implements: []
number: 'Q-{year}-{seq:6}'
days: { count: calendar, first: next }
start: { by: teacher, form: question, next: answer }
steps:
  - id: answer
    kind: approval
    title: ${named('Answer')}
    by: { position: department-head, of: author.department }
    due:
      within: ${term}
      breach: [{ after: PT0S, remind: [author, holder] }]
    outcomes: { agree: { end: done } }
ends:
  done: { title: ${named('Done')}, inform: nobody }
`;
  const form = JSON.stringify({
    type: 'object',
    properties: { text: { type: 'string', 'x-title': { ru: 'Текст', kk: 'Мәтін', ky: 'Текст', en: 'Text' } } },
    required: ['text'],
  });
  const files = [
    { path: 'definition.yaml', text },
    { path: 'forms/question.json', text: form },
  ];
  const read = readPack(files, (content) => createHash('sha256').update(content).digest('hex'));
  if (read.faults !== undefined) throw new Error(JSON.stringify(read.faults, null, 2));
  return read.pack;
}
