import type { Language, LocalizedText } from '../definition/localized-text';
import type { VoteCounts } from './vote-result';
import type { QuorumStanding } from './quorum';

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

/** Behind the minutes, where nobody pressed. */
export const byRuleWords: LocalizedText = {
  ru: 'по правилу: заочное голосование окончено',
  kk: 'ереже бойынша: сырттай дауыс беру аяқталды',
  ky: 'эреже боюнча: сырттан добуш берүү аяктады',
  en: 'by rule: the written vote has ended',
};

/** The reason that a case is given where a written vote ended by rule and nobody worded one. */
export function votedWords({ for: yes, against: no, abstain }: VoteCounts, language: Language): string {
  const [inFavour, opposed, neither] = [String(yes), String(no), String(abstain)];
  const words: Readonly<Record<Language, string>> = {
    ru: `По итогам заочного голосования: за — ${inFavour}, против — ${opposed}, воздержались — ${neither}.`,
    kk: `Сырттай дауыс беру қорытындысы: қолдағандар — ${inFavour}, қарсы — ${opposed}, қалыс қалғандар — ${neither}.`,
    ky: `Сырттан добуш берүүнүн жыйынтыгы: колдогондор — ${inFavour}, каршы — ${opposed}, калыс калгандар — ${neither}.`,
    en: `Result of the written vote: for: ${inFavour}, against: ${opposed}, abstained: ${neither}.`,
  };
  return words[language];
}

/** Why an item is postponed by rule: too few ballots have come back. */
export function tooFewBallotsWords(
  { needed, present }: Pick<QuorumStanding, 'needed' | 'present'>,
  language: Language,
): string {
  const [least, came] = [String(needed), String(present)];
  const words: Readonly<Record<Language, string>> = {
    ru: `Заочное голосование не состоялось: нет кворума (нужно голосов: ${least}, поступило: ${came}).`,
    kk: `Сырттай дауыс беру өткен жоқ: кворум жоқ (қажет дауыс: ${least}, келіп түскені: ${came}).`,
    ky: `Сырттан добуш берүү өткөн жок: кворум жок (керектүү добуш: ${least}, келгени: ${came}).`,
    en: `The written vote came to nothing: no quorum (ballots needed: ${least}, returned: ${came}).`,
  };
  return words[language];
}

/** Who records a decision for a council: its chair or its secretary, as papers name them. */
export const councilOffices: Readonly<Record<'chair' | 'secretary', LocalizedText>> = {
  chair: { ru: 'Председатель', kk: 'Төраға', ky: 'Төрага', en: 'Chair' },
  secretary: { ru: 'Секретарь', kk: 'Хатшы', ky: 'Катчы', en: 'Secretary' },
};
