import type { Pack } from '@kelisim/domain';
import { packOf } from '../../support/pack-of';

/** Seconds of the term from filing, and of the rungs around its end. */
export const term = { within: 180, remindBefore: 40, tellAfter: 20 } as const;

/** What becomes due of one question: a reminder, the end, and a letter to those above. */
export const rungs = ['remind-1', 'due', 'breach-1'] as const;

const named = (title: string): string => `{ ru: ${title}, kk: ${title}, ky: ${title}, en: ${title} }`;

/** A procedure of one question with a term of minutes, or of days for those who go on deciding. */
export function questionPack(procedure: 'outage-short' | 'outage-long'): Pack {
  const due =
    procedure === 'outage-long'
      ? 'within: 3 days'
      : `within: PT${term.within}S
      remind: [{ before: PT${term.remindBefore}S, to: [holder] }]
      breach: [{ after: PT${term.tellAfter}S, escalate: superior }]`;
  const text = `
procedure: ${procedure}
title: ${named('Question')}
implements: []
number: '${procedure === 'outage-long' ? 'L' : 'S'}-{year}-{seq:6}'
days: { count: calendar, first: next }
start: { by: teacher, form: question, next: answer }
steps:
  - id: answer
    kind: approval
    title: ${named('Answer')}
    by: { position: department-head, of: author.department }
    due:
      ${due}
    outcomes: { agree: { end: done } }
ends:
  done: { title: ${named('Done')}, inform: nobody }
`;
  const title = { ru: 'Текст', kk: 'Мәтін', ky: 'Текст', en: 'Text' };
  const form = { type: 'object', properties: { text: { type: 'string', 'x-title': title } }, required: ['text'] };
  const files = [
    { path: 'definition.yaml', text },
    { path: 'forms/question.json', text: JSON.stringify(form) },
  ];
  return packOf(files);
}
