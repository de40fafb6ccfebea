import type { Locator, Page } from '@playwright/test';
import type { Language } from './page-words';
import { wordsIn } from './page-words';

/** The product's own navigation: pages with parts of their own carry others beside it. */
export const navigation = (page: Page, language: Language = 'ru'): Locator =>
  page.getByRole('navigation', { name: wordsIn(language)('shell:navigation.label'), exact: true });

/** What leads from the navigation to a person's notices; its number of unread ones is part of its name. */
export const noticesLink = (page: Page, language: Language = 'ru'): Locator =>
  navigation(page, language).getByRole('link', { name: wordsIn(language)('shell:navigation.letters') });
