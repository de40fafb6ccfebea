/** The languages of the screens, each under its own name. */
export const languageNames = { ru: 'Русский', kk: 'Қазақша', ky: 'Кыргызча', en: 'English' } as const;
export type Language = keyof typeof languageNames;
export const languages = Object.keys(languageNames) as readonly Language[];

const KEPT_UNDER = 'kelisim.language';

const isLanguage = (text: string | null | undefined): text is Language =>
  text !== null && text !== undefined && (languages as readonly string[]).includes(text);

/** The reader's choice, else the first of his browser's languages that we speak, else Russian. */
function choose(): Language {
  const kept = localStorage.getItem(KEPT_UNDER);
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'ru';
}

let current: Language | undefined;

export function currentLanguage(): Language {
  current ??= choose();
  return current;
}

/** Whether he has chosen a language on this device; if not, his account's language is taken after login. */
export const hasChosenLanguage = (): boolean => isLanguage(localStorage.getItem(KEPT_UNDER));

export function keepLanguage(language: Language, chosen: boolean): void {
  current = language;
  if (chosen) localStorage.setItem(KEPT_UNDER, language);
}
