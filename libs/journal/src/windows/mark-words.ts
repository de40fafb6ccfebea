import type { Language } from '@kelisim/domain';
import type { CellContent } from '../rules/cell-change';

/** The note of a student who is re-credited by the dean's order (R25), as papers write it. */
const recredited: Readonly<Record<Language, string>> = {
  ru: 'перезачёт',
  kk: 'қайта есептелген',
  ky: 'кайра эсептелген',
  en: 're-credited',
};

/** What a cell holds, in words; nothing where it is empty. */
export function markWords({ value, note }: CellContent, language: Language): string {
  if (value === null) return '';
  return note === null ? value : `${value} (${recredited[language]})`;
}
