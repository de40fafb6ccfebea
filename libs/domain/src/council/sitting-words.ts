import type { Language, LocalizedText } from '../definition/localized-text';

/** What the agenda says of a case where the secretary has worded no question. */
export function questionWords(
  about: { readonly number: string; readonly title: LocalizedText; readonly author: string },
  language: Language,
): string {
  const { number, author } = about;
  const title = about.title[language];
  const words: Readonly<Record<Language, string>> = {
    ru: `О деле № ${number} «${title}» (автор: ${author})`,
    kk: `№ ${number} «${title}» ісі туралы (авторы: ${author})`,
    ky: `№ ${number} «${title}» иши жөнүндө (автору: ${author})`,
    en: `On case No. ${number} “${title}” (author: ${author})`,
  };
  return words[language];
}

/** What a decision taken at a sitting rests on, e.g. «протокол № 3/2026 от 20.11.2026». */
export function minutesWords(
  { number, date }: { readonly number: string; readonly date: string },
  language: Language,
): string {
  const day = date.split('-').reverse().join('.');
  const words: Readonly<Record<Language, string>> = {
    ru: `протокол № ${number} от ${day}`,
    kk: `${day} № ${number} хаттама`,
    ky: `${day} № ${number} протокол`,
    en: `minutes No. ${number} of ${day}`,
  };
  return words[language];
}

/** Who records a decision for a council: its chair or its secretary, as papers name them. */
export const councilOffices: Readonly<Record<'chair' | 'secretary', LocalizedText>> = {
  chair: { ru: 'Председатель', kk: 'Төраға', ky: 'Төрага', en: 'Chair' },
  secretary: { ru: 'Секретарь', kk: 'Хатшы', ky: 'Катчы', en: 'Secretary' },
};
