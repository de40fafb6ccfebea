import type { NotificationKind } from '@kelisim/domain';

/** What one thing is called in a mail; null where it names none. */
export interface Named {
  readonly number: string;
  readonly step: string | null;
  readonly outcome: string | null;
}

/** The words of mails in one language. */
export interface MailWords {
  /** One thing in one line: the subject of its mail. */
  readonly subject: Readonly<Record<NotificationKind, (named: Named) => string>>;
  /** Headings over things of one kind. */
  readonly section: Readonly<Record<NotificationKind, string>>;
  /** A task in which somebody asks for more time: as the subject of a mail, and in a line of a digest. */
  readonly moreTime: { readonly subject: (named: Named) => string; readonly line: string };
  readonly digest: (count: number) => string;
  readonly due: (moment: string) => string;
  readonly late: (moment: string) => string;
  readonly someLate: string;
  readonly more: (count: number) => string;
  readonly openTask: string;
  readonly openCase: string;
  readonly openAll: string;
  readonly trial: { readonly subject: string; readonly text: string };
  readonly automatic: string;
  readonly settings: string;
}

/** The form of a word that goes with a number. */
export const plural = (language: string, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) => {
  const rules = new Intl.PluralRules(language);
  return (count: number): string => `${String(count)} ${forms[rules.select(count)] ?? forms.other}`;
};
