import type { PaperLayout, PaperTemplate } from './paper-template';
import { templateHash } from './template-hash';

const template: PaperTemplate = { name: 'note', language: 'kk', source: '{{> visa}}' };
const layout: PaperLayout = {
  page: '{{> paper}}',
  partials: { visa: 'a', scope: 'b' },
  words: { ru: { to: 'Кому' }, kk: { to: 'Кімге' }, ky: { to: 'Кимге' }, en: { to: 'To' } },
};
const hash = templateHash(template, layout);

describe('templateHash', () => {
  it.each([
    ['the source', { ...template, source: '{{> scope}}' }, layout],
    ['the page', template, { ...layout, page: '<p>{{> paper}}</p>' }],
    ['a block', template, { ...layout, partials: { ...layout.partials, visa: 'c' } }],
    ['a word of its language', template, { ...layout, words: { ...layout.words, kk: { to: 'Кім' } } }],
  ] as const)('changes with %s', (_, changedTemplate, changedLayout) => {
    expect(templateHash(changedTemplate, changedLayout)).not.toBe(hash);
  });

  it('does not change with the order of blocks or with another language’s words', () => {
    const other: PaperLayout = {
      ...layout,
      partials: { scope: 'b', visa: 'a' },
      words: { ...layout.words, en: { to: 'Dear' } },
    };
    expect(templateHash(template, other)).toBe(hash);
  });
});
