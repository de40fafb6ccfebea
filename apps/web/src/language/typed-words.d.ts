import 'i18next';
import type * as words from './all-words/ru';

declare module 'i18next' {
  interface CustomTypeOptions {
    /** Keys are checked by the compiler against the Russian words; a test compares the other languages with them. */
    resources: typeof words;
    defaultNS: false;
    returnNull: false;
  }
}
