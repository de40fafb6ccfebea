import type { Language } from '@kelisim/domain';

/** A line of a mail; with a link, its text says where that leads. */
export interface MailTextLine {
  readonly text: string;
  readonly link?: string;
}

/** What belongs together. */
export interface MailPart {
  /** Over several parts. */
  readonly heading?: string;
  readonly title?: string;
  readonly lines?: readonly MailTextLine[];
}

/** A mail before it is written as text or as HTML. */
export interface MailPage {
  readonly language: Language;
  readonly subject: string;
  readonly parts: readonly MailPart[];
  readonly footer: readonly MailTextLine[];
}
