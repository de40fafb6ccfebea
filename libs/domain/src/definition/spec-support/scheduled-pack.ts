import type { PackFile } from '../pack';

const words = "{ ru: 'а', kk: 'ә', ky: 'ө', en: 'a' }";
const title = { ru: 'а', kk: 'ә', ky: 'ө', en: 'a' };

const usualSchedule = "{ every: week, on: monday, at: '09:00', onFreeDay: next }";

/** A small pack that the calendar starts, with what stands under `start` put otherwise. */
export function scheduledPack({
  schedule = usualSchedule,
  as = '{ position: registrar, of: university }',
  gives = '{ week: date }',
}: {
  readonly schedule?: string | null;
  readonly as?: string | null;
  readonly gives?: string | null;
} = {}): readonly PackFile[] {
  const written = Object.entries({ schedule, as, gives }).flatMap(([name, text]) =>
    text === null ? [] : [`  ${name}: ${text}`],
  );
  const definition = `procedure: review
title: ${words}
implements: [R21]
number: 'ОЖ-{year}-{seq:5}'
days: { count: working, first: next }
start:
  by: registrar
  form: start
${written.join('\n')}
steps:
  - { id: look, kind: form, title: ${words}, by: author, form: result, outcomes: { submit: { end: done } } }
ends:
  done: { title: ${words}, inform: nobody }
`;
  const field = (more: object): object => ({ type: 'string', 'x-title': title, ...more });
  const properties = {
    week: field({ format: 'date' }),
    until: field({ format: 'date' }),
    remark: field({ maxLength: 5 }),
    seen: field({ format: 'date', 'x-when': 'past' }),
    group: field({ 'x-source': 'group' }),
    count: { type: 'integer', minimum: 1, maximum: 5, 'x-title': title },
    urgent: { type: 'boolean', 'x-title': title },
  };
  return [
    { path: 'definition.yaml', text: definition },
    { path: 'forms/start.json', text: JSON.stringify({ type: 'object', properties, required: ['week'] }) },
    {
      path: 'forms/result.json',
      text: JSON.stringify({ type: 'object', properties: { remark: properties.remark }, required: [] }),
    },
  ];
}
