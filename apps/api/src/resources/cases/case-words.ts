import type { Definition, Language, LocalizedText } from '@kelisim/domain';
import { endTitle, stepTitle } from '../tasks/outcome-words';

/** Ends that every case knows beside those of its procedure. */
const commonEndTitles: Readonly<Record<string, LocalizedText>> = {
  recalled: {
    ru: 'Отозвано автором',
    kk: 'Авторы қайтарып алды',
    ky: 'Автору кайтарып алды',
    en: 'Recalled by its author',
  },
  cancelled: { ru: 'Прекращено', kk: 'Тоқтатылды', ky: 'Токтотулду', en: 'Cancelled' },
};

export interface CaseWords {
  readonly title: string;
  readonly stepTitle: string | null;
  readonly outcomeTitle: string | null;
}

/** The titles of a case's procedure, step and end in the reader's language. */
export function caseWords(
  definition: Definition,
  at: { readonly step: string | null; readonly outcome: string | null },
  language: Language,
): CaseWords {
  const end = at.outcome === null ? null : (commonEndTitles[at.outcome] ?? endTitle(definition, at.outcome));
  return {
    title: definition.title[language],
    stepTitle: at.step === null ? null : stepTitle(definition, at.step)[language],
    outcomeTitle: end === null ? null : end[language],
  };
}
