import { languages } from '../localized-text';
import type { LocalizedText } from '../localized-text';
import type { Entry } from './entry';

/** A text in all four languages of the product (R41). */
export function readText(entry: Entry): LocalizedText {
  const fields = entry.fields(languages);
  const [ru, kk, ky, en] = languages.map((language) => (fields.has(language) ? fields.at(language).text() : ''));
  return { ru: ru ?? '', kk: kk ?? '', ky: ky ?? '', en: en ?? '' };
}
