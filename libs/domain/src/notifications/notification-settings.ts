import type { MailWay, NotificationKind } from './notification-kind';
import { isMandatory, mailWays, notificationKinds } from './notification-kind';

/** Two local times of a day, `HH:MM`; the stretch may pass midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** How a person wants to be told by e-mail; times are local to his university. */
export interface NotificationSettings {
  readonly ways: Readonly<Record<NotificationKind, MailWay>>;
  readonly digestAt: string;
  /** Null: mail may come at any hour. */
  readonly quiet: QuietHours | null;
}

export const usualDigestAt = '08:00';

/** The ways of every kind: those that were chosen, else at once. A mandatory kind is never off, whatever is stored. */
export function settledWays(chosen: Readonly<Record<string, unknown>>): NotificationSettings['ways'] {
  return Object.fromEntries(notificationKinds.map((kind) => [kind, settledWay(kind, chosen[kind])])) as Record<
    NotificationKind,
    MailWay
  >;
}

function settledWay(kind: NotificationKind, chosen: unknown): MailWay {
  const way = mailWays.find((one) => one === chosen) ?? 'at-once';
  return way === 'off' && isMandatory(kind) ? 'digest' : way;
}
