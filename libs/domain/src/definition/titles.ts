import type { Language, LocalizedText } from './localized-text';
import type { Definition } from './definition';
import type { StepDefinition } from './step-definition';

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

/** Where something has gone from the definition that a case was moved to, its id is all that is known. */
export const sameInAll = (words: string): LocalizedText => ({ ru: words, kk: words, ky: words, en: words });

export const stepOf = (definition: Definition, id: string): StepDefinition | undefined =>
  definition.steps.find((step) => step.id === id);

export const stepTitle = (definition: Definition, id: string): LocalizedText =>
  stepOf(definition, id)?.title ?? sameInAll(id);

export const endTitle = (definition: Definition, id: string): LocalizedText =>
  definition.ends.find((end) => end.id === id)?.title ?? sameInAll(id);

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
