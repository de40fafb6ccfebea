import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language, Occasion } from './current-language';
import { currentLanguage, keepLanguage } from './current-language';

type Words = Readonly<Record<string, object>>;
type Files = Readonly<Record<Language, () => Promise<Words>>>;

/** What the shell and the inbox say: a file for each language, loaded when it is spoken. Inside, a namespace for each part. */
const firstWords: Files = {
  ru: () => import('./first-words/ru'),
  kk: () => import('./first-words/kk'),
  ky: () => import('./first-words/ky'),
  en: () => import('./first-words/en'),
};

/** What the other pages say: loaded with the first of them, so that the inbox is there sooner. */
const pageWords: Files = {
  ru: () => import('./page-words/ru'),
  kk: () => import('./page-words/kk'),
  ky: () => import('./page-words/ky'),
  en: () => import('./page-words/en'),
};

let pagesSpeak = false;

async function loadWords(language: Language): Promise<void> {
  const files = [firstWords[language](), ...(pagesSpeak ? [pageWords[language]()] : [])];
  for (const words of await Promise.all(files))
    for (const [namespace, tree] of Object.entries(words)) i18next.addResourceBundle(language, namespace, tree);
}

/** Before the first page is drawn that says more than the shell and the inbox. */
export async function makePagesSpeak(): Promise<void> {
  if (pagesSpeak) return;
  pagesSpeak = true;
  await loadWords(currentLanguage());
}

/** Makes the words of the reader's language ready; nothing is drawn before. */
export async function startLanguage(): Promise<void> {
  const language = currentLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    // A missing key is a fault that a test finds, not something to hide behind another language.
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(language, 'opened');
}

/** Changes the language of the screens; it is kept on this device where the reader chose it or somebody entered with it. */
export async function speak(language: Language, occasion: Occasion): Promise<void> {
  await loadWords(language);
  keepLanguage(language, occasion);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
