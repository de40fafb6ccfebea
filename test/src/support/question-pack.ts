import type { Pack } from '@kelisim/domain';
import { packOf } from './pack-of';

const named = (title: string): string => `{ ru: ${title}, kk: ${title}, ky: ${title}, en: ${title} }`;

/** What a procedure of one question says of its term. */
export interface QuestionTerm {
  readonly procedure: string;
  /** The lines below `due`. */
  readonly due: readonly string[];
  /** A line of the step beside its term. */
  readonly also?: string;
  readonly inform?: 'everybody' | 'nobody';
  readonly outcomes?: readonly string[];
}

/** A procedure of one question: whoever heads the author's department answers it, and a person learns of the end. */
export function questionPack({
  procedure,
  due,
  outcomes = ['agree: { end: done }'],
  also = '',
  inform = 'nobody',
}: QuestionTerm): Pack {
  const lines = (block: readonly string[]): string => block.map((line) => `      ${line}`).join('\n');
  const text = `
procedure: ${procedure}
title: ${named('Question')}
implements: []
number: '${procedure}-{year}-{seq:6}'
days: { count: calendar, first: next }
start: { by: teacher, form: question, next: answer }
steps:
  - id: answer
    kind: approval
    title: ${named('Answer')}
    by: { position: department-head, of: author.department }
    due:
${lines(due)}
${also === '' ? '' : `    ${also}\n`}    outcomes:
${lines(outcomes)}
ends:
  done: { title: ${named('Done')}, inform: ${inform} }
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
  return packOf(files);
}
