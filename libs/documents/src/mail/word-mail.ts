import type { Language, NotificationKind } from '@kelisim/domain';
import { mailHtml } from './mail-html';
import { mailMoment } from './mail-moment';
import type { MailPart, MailPage } from './mail-page';
import { mailText } from './mail-text';
import type { MailWords } from './mail-words';
import { oneLine } from './one-line';
import { en } from './words/en';
import { kk } from './words/kk';
import { ky } from './words/ky';
import { ru } from './words/ru';

/** One thing that is told, in the words of its procedure. */
export interface ToldThing {
  readonly kind: NotificationKind;
  readonly case: { readonly id: string; readonly number: string };
  readonly task: string | null;
  /** The task is a request for more time. */
  readonly asksMoreTime: boolean;
  readonly title: string;
  readonly stepTitle: string | null;
  readonly outcomeTitle: string | null;
  readonly message: string | null;
  readonly due: string | null;
  readonly happenedAt: string;
  readonly isLate: boolean;
}

export interface MailToWord {
  readonly kind: 'single' | 'digest' | 'trial';
  readonly language: Language;
  /** Name of the university in that language. */
  readonly university: string;
  readonly zone: string;
  /** Where people reach the product; links begin with it. */
  readonly publicUrl: string;
  readonly things: readonly ToldThing[];
}

export interface WordedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const wordsIn: Readonly<Record<Language, MailWords>> = { ru, kk, ky, en };

/** Where a person says what he wants to be mailed. */
export const mailSettingsLink = (publicUrl: string): string => new URL('/letters/settings', publicUrl).href;

/** A digest names so many things; how many there are beyond it is said. */
const mostNamed = 60;
/** In the order of a digest: what has gone wrong comes first. */
const order = Object.keys({
  escalated: true,
  reminder: true,
  'extension-refused': true,
  task: true,
  extended: true,
  ended: true,
  'visa-kept': true,
  notice: true,
} satisfies Readonly<Record<NotificationKind, true>>) as readonly NotificationKind[];

/**
 * Puts a mail into words, as plain text and as HTML. It carries no personal data of others: numbers, titles and moments alone. Its
 * links show pages; none of them decides anything.
 */
export function wordMail(mail: MailToWord): WordedMail {
  const words = wordsIn[mail.language];
  const page: MailPage = {
    language: mail.language,
    subject: subjectOf(mail, words),
    parts: partsOf(mail, words),
    footer: [
      { text: oneLine(mail.university) },
      { text: words.automatic },
      { text: words.settings, link: mailSettingsLink(mail.publicUrl) },
    ],
  };
  return { subject: page.subject, text: mailText(page), html: mailHtml(page) };
}

function subjectOf({ kind, things }: MailToWord, words: MailWords): string {
  const [first] = things;
  if (kind === 'trial' || first === undefined) return words.trial.subject;
  return things.length > 1 ? words.digest(things.length) : oneLine(headlineOf(first, words));
}

function headlineOf(thing: ToldThing, words: MailWords): string {
  const named = { number: thing.case.number, step: thing.stepTitle, outcome: thing.outcomeTitle };
  return thing.asksMoreTime ? words.moreTime.subject(named) : words.subject[thing.kind](named);
}

function partsOf(mail: MailToWord, words: MailWords): readonly MailPart[] {
  const { things, publicUrl } = mail;
  if (things.length === 0) return [{ lines: [{ text: words.trial.text }] }];
  if (things.length === 1) return things.map((thing) => thingPart(thing, headlineOf(thing, words), mail, words));
  const sorted = order.flatMap((kind) => things.filter((thing) => thing.kind === kind));
  const named = sorted.slice(0, mostNamed);
  const more = things.length - named.length;
  return [
    ...(things.some(({ isLate }) => isLate) ? [{ lines: [{ text: words.someLate }] }] : []),
    ...order.flatMap((kind) => {
      const ofKind = named.filter((thing) => thing.kind === kind);
      return ofKind.length === 0
        ? []
        : [
            { heading: words.section[kind] },
            ...ofKind.map((thing) => thingPart(thing, shortLine(thing, words), mail, words)),
          ];
    }),
    {
      lines: [
        ...(more > 0 ? [{ text: words.more(more) }] : []),
        { text: words.openAll, link: new URL('/letters', publicUrl).href },
      ],
    },
  ];
}

/** Under a heading that says what has happened, the case and the step are enough. */
const shortLine = (
  { case: { number }, outcomeTitle, stepTitle, asksMoreTime }: ToldThing,
  { moreTime }: MailWords,
): string =>
  [number, asksMoreTime ? moreTime.line : null, outcomeTitle ?? stepTitle].filter((part) => part !== null).join(' · ');

function thingPart(
  thing: ToldThing,
  title: string,
  { zone, language, publicUrl }: MailToWord,
  words: MailWords,
): MailPart {
  const isTask = thing.task !== null;
  const path = isTask ? `/inbox/${thing.task}` : `/cases/${thing.case.id}`;
  const said = [
    thing.title,
    ...(thing.message === null ? [] : [thing.message]),
    ...(thing.due === null || thing.kind === 'ended' ? [] : [words.due(mailMoment(thing.due, zone, language))]),
    ...(thing.isLate ? [words.late(mailMoment(thing.happenedAt, zone, language))] : []),
  ];
  return {
    title: oneLine(title),
    lines: [
      ...said.map((text) => ({ text: oneLine(text, 2_000) })),
      { text: isTask ? words.openTask : words.openCase, link: new URL(path, publicUrl).href },
    ],
  };
}
