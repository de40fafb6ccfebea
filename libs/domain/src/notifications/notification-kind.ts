import type { LetterKind } from '../core/command';

/** What a person is told of: a task that has come to him, or a letter. */
export type NotificationKind = 'task' | LetterKind;

/** How he is told by e-mail. In the product he is always told. */
export const mailWays = ['at-once', 'digest', 'off'] as const;
export type MailWay = (typeof mailWays)[number];

/**
 * By kind, whether it may be switched off. What the regulations put on a person with a term, and that the term has been
 * missed, may come once a day, but not never: he must not be able to say that nobody told him.
 */
const mandatory: Readonly<Record<NotificationKind, boolean>> = {
  task: true,
  reminder: false,
  escalated: true,
  ended: false,
  notice: false,
  extended: false,
  'extension-refused': true,
  'visa-kept': false,
};

/** In the order in which people are asked about them. */
export const notificationKinds = Object.keys(mandatory) as readonly NotificationKind[];

export const isMandatory = (kind: NotificationKind): boolean => mandatory[kind];

/** The kind that a stored word means; one that a later version has written is told as a notice. */
export const notificationKind = (word: string): NotificationKind =>
  notificationKinds.find((kind) => kind === word) ?? 'notice';
