import { nextLocalTime, quietUntil } from './local-times';
import type { NotificationKind } from './notification-kind';
import type { NotificationSettings } from './notification-settings';

/** Something that waits to be told. Moments here are milliseconds of the epoch. */
export interface WaitingItem {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly since: number;
}

/** What the person was sent lately. */
export interface SentLately {
  /** Mails of one item within the last {@link pacing} `window`. */
  readonly singles: number;
  /** When the last digest was made; null where none was within the window. */
  readonly digestAt: number | null;
}

export interface PlannedMail {
  readonly kind: 'single' | 'digest';
  readonly items: readonly string[];
}

/** What becomes of everything that waits for one person. */
export interface MailPlan {
  readonly mails: readonly PlannedMail[];
  /** He does not want them. */
  readonly dropped: readonly string[];
  /** What waits on, and when it is looked at again. */
  readonly later: readonly { readonly item: string; readonly at: number }[];
}

const minute = 60_000;

/** Nobody gets a hundred letters: what comes in a rush is gathered, and told by one digest. */
export const pacing = {
  /** So long after the last thing that happened «at once» is: until then more may come with it. */
  gather: minute / 2,
  /** A rush that does not end is told after so long. */
  longestGather: 10 * minute,
  /** Mails of one item that a person gets within the window; beyond it everything comes in one. */
  singles: 5,
  window: 10 * minute,
} as const;

/** Decides what is mailed to a person at this moment, by his settings. */
export function planMails(
  waiting: readonly WaitingItem[],
  settings: NotificationSettings,
  { now, zone, lately }: { readonly now: number; readonly zone: string; readonly lately: SentLately },
): MailPlan {
  const by = (way: string): WaitingItem[] => waiting.filter(({ kind }) => settings.ways[kind] === way);
  const dropped = ids(by('off'));
  const wanted = waiting.filter(({ kind }) => settings.ways[kind] !== 'off');
  const quiet = settings.quiet === null ? null : quietUntil(now, settings.quiet, zone);
  if (quiet !== null) return { mails: [], dropped, later: wait(wanted, quiet) };
  const daily = by('digest').map((item) => ({ item, at: nextLocalTime(item.since, settings.digestAt, zone) }));
  const due = daily.filter(({ at }) => at <= now).map(({ item }) => item);
  const atOnce = planAtOnce(by('at-once'), now, lately);
  const digest = [...due, ...atOnce.together];
  return {
    mails: [
      ...atOnce.apart.map(({ id }) => ({ kind: 'single' as const, items: [id] })),
      ...(digest.length === 0 ? [] : [{ kind: 'digest' as const, items: ids(digest) }]),
    ],
    dropped,
    later: [...atOnce.later, ...daily.filter(({ at }) => at > now).map(({ item, at }) => ({ item: item.id, at }))],
  };
}

interface AtOnce {
  readonly apart: readonly WaitingItem[];
  readonly together: readonly WaitingItem[];
  readonly later: MailPlan['later'];
}

function planAtOnce(items: readonly WaitingItem[], now: number, lately: SentLately): AtOnce {
  const nothing: AtOnce = { apart: [], together: [], later: [] };
  if (items.length === 0) return nothing;
  const moments = items.map(({ since }) => since);
  const ready = Math.min(Math.max(...moments) + pacing.gather, Math.min(...moments) + pacing.longestGather);
  if (ready > now) return { ...nothing, later: wait(items, ready) };
  if (items.length + lately.singles <= pacing.singles) return { ...nothing, apart: items };
  const next = lately.digestAt === null ? now : lately.digestAt + pacing.window;
  return next <= now ? { ...nothing, together: items } : { ...nothing, later: wait(items, next) };
}

const ids = (items: readonly WaitingItem[]): string[] => items.map(({ id }) => id);

const wait = (items: readonly WaitingItem[], at: number): MailPlan['later'] =>
  items.map(({ id: item }) => ({ item, at }));
