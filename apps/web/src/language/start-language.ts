import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './current-language';
import { currentLanguage, keepLanguage } from './current-language';

/** The words of a language are one file, loaded when it is spoken; inside, a namespace for each part of the product. */
const files: Readonly<Record<Language, () => Promise<Readonly<Record<string, object>>>>> = {
  ru: () => import('./all-words/ru'),
  kk: () => import('./all-words/kk'),
  ky: () => import('./all-words/ky'),
  en: () => import('./all-words/en'),
};

async function loadWords(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'shell')) return;
  for (const [namespace, words] of Object.entries(await files[language]())) {
    i18next.addResourceBundle(language, namespace, words);
  }
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
  await speak(language, false);
}

/** Changes the language of the screens; `chosen` where the reader himself asked for it, and it is kept on this device. */
export async function speak(language: Language, chosen: boolean): Promise<void> {
  await loadWords(language);
  keepLanguage(language, chosen);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
