import type { Choice } from './teaching';

/** Letters that a keyboard without Kazakh and Kyrgyz layouts has not, and what is typed instead of them. */
const plain: Readonly<Record<string, string>> = {
  ...{ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е' },
};

const folded = (words: string): string =>
  words.toLocaleLowerCase().replace(/[әғқңөұүһіё]/g, (letter) => plain[letter] ?? letter);

/** The choices whose names have every word of the search, in any order. */
export function found(choices: readonly Choice[], words: string): readonly Choice[] {
  const sought = folded(words).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return choices;
  return choices.filter(({ label, detail }) => {
    const name = folded(`${label} ${detail ?? ''}`);
    return sought.every((word) => name.includes(word));
  });
}
