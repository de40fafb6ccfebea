/** The languages of the screens, each under its own name. */
export const languageNames = { ru: 'Русский', kk: 'Қазақша', ky: 'Кыргызча', en: 'English' } as const;
export type Language = keyof typeof languageNames;
export const languages = Object.keys(languageNames) as readonly Language[];

/** What the reader himself has chosen on this device. */
const CHOSEN_UNDER = 'kelisim.language';

/** What the screens spoke when somebody last entered here: so it stays over a reload. */
const SPOKEN_UNDER = 'kelisim.language.spoken';

const isLanguage = (text: string | null | undefined): text is Language =>
  text !== null && text !== undefined && (languages as readonly string[]).includes(text);

/** The reader's choice, else what was spoken here last, else the first of his browser's languages that we speak, else Russian. */
function choose(): Language {
  const kept = [CHOSEN_UNDER, SPOKEN_UNDER].map((name) => localStorage.getItem(name)).find(isLanguage);
  if (kept !== undefined) return kept;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'ru';
}

let current: Language | undefined;

export function currentLanguage(): Language {
  current ??= choose();
  return current;
}

/** Whether he has chosen a language on this device; if not, his account's language is taken after login. */
export const hasChosenLanguage = (): boolean => isLanguage(localStorage.getItem(CHOSEN_UNDER));

/** Why a language is spoken: the page was opened, somebody has entered whose own it is, or the reader has chosen it. */
export type Occasion = 'opened' | 'entered' | 'chosen';

export function keepLanguage(language: Language, occasion: Occasion): void {
  current = language;
  if (occasion === 'chosen') localStorage.setItem(CHOSEN_UNDER, language);
  if (occasion === 'entered') localStorage.setItem(SPOKEN_UNDER, language);
}
