import type { Language } from '../definition/localized-text';
import type { SubstitutionOrder } from './substitution';

const words: Readonly<Record<Language, (number: string, day: string) => string>> = {
  ru: (number, day) => `приказ № ${number} от ${day}`,
  kk: (number, day) => `${day} № ${number} бұйрық`,
  ky: (number, day) => `${day} № ${number} буйрук`,
  en: (number, day) => `order No. ${number} of ${day}`,
};

/** An order as papers and histories name it, e.g. «приказ № 41-к от 20.11.2026». */
export const orderWords = ({ number, date }: SubstitutionOrder, language: Language): string =>
  words[language](number, date.split('-').reverse().join('.'));
