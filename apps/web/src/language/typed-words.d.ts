import 'i18next';
import type * as firstWords from './first-words/ru';
import type * as pageWords from './page-words/ru';

declare module 'i18next' {
  interface CustomTypeOptions {
    /** Keys are checked by the compiler against the Russian words; a test compares the other languages with them. */
    resources: typeof firstWords & typeof pageWords;
    defaultNS: false;
    returnNull: false;
  }
}
