import fc from 'fast-check';
import { mailWays, notificationKinds } from './notification-kind';
import type { NotificationSettings } from './notification-settings';
import { settledWays } from './notification-settings';
import type { SentLately, WaitingItem } from './plan-mails';
import { pacing, planMails } from './plan-mails';

const zone = 'Asia/Almaty';
const start = Date.parse('2026-11-23T05:00:00Z');
const second = 1_000;
const nothingLately: SentLately = { singles: 0, digestAt: null };

const settings = (ways: object = {}, rest: Partial<NotificationSettings> = {}): NotificationSettings => ({
  ways: settledWays({ ...ways }),
  digestAt: '08:00',
  quiet: null,
  ...rest,
});
const items = (count: number, kind: WaitingItem['kind'] = 'task', since = start): WaitingItem[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${kind}-${index}`, kind, since: since + index }));
const at = (now: number, lately = nothingLately): Parameters<typeof planMails>[2] => ({ now, zone, lately });

describe('what is mailed to a person', () => {
  it('goes at once where he has said nothing: half a minute after it happened, each by itself', () => {
    const waiting = items(2);
    expect(planMails(waiting, settings(), at(start + second))).toEqual({
      mails: [],
      dropped: [],
      later: waiting.map(({ id }) => ({ item: id, at: start + 1 + pacing.gather })),
    });
    expect(planMails(waiting, settings(), at(start + 31 * second)).mails).toEqual([
      { kind: 'single', items: ['task-0'] },
      { kind: 'single', items: ['task-1'] },
    ]);
  });

  it('becomes one digest when more than five things come together', () => {
    const waiting = items(100);
    expect(planMails(waiting, settings(), at(start + 31 * second)).mails).toEqual([
      { kind: 'digest', items: waiting.map(({ id }) => id) },
    ]);
  });

  it('becomes one digest when there were five mails lately, and no second digest within ten minutes', () => {
    const now = start + 31 * second;
    expect(planMails(items(1), settings(), at(now, { singles: 5, digestAt: null })).mails).toEqual([
      { kind: 'digest', items: ['task-0'] },
    ]);
    const held = planMails(items(1), settings(), at(now, { singles: 5, digestAt: start }));
    expect(held).toEqual({ mails: [], dropped: [], later: [{ item: 'task-0', at: start + pacing.window }] });
  });

  it('is gathered while it keeps coming, but no longer than ten minutes', () => {
    const rush = Array.from({ length: 61 }, (_, index) => ({
      id: `${index}`,
      kind: 'escalated' as const,
      since: start + index * 10 * second,
    }));
    const soFar = (now: number): WaitingItem[] => rush.filter(({ since }) => since <= now);
    expect(planMails(soFar(start + 300 * second), settings(), at(start + 300 * second)).mails).toEqual([]);
    expect(planMails(soFar(start + 600 * second), settings(), at(start + 600 * second)).mails).toEqual([
      { kind: 'digest', items: rush.map(({ id }) => id) },
    ]);
  });

  it('waits for the daily digest where he wants that, whatever goes at once beside it', () => {
    const waiting = [...items(2, 'reminder'), ...items(1, 'escalated')];
    const daily = settings({ reminder: 'digest' });
    const morning = Date.parse('2026-11-24T03:00:00Z');
    const first = planMails(waiting, daily, at(start + 31 * second));
    expect(first.mails).toEqual([{ kind: 'single', items: ['escalated-0'] }]);
    expect(first.later).toEqual(['reminder-0', 'reminder-1'].map((item) => ({ item, at: morning })));
    expect(planMails(items(2, 'reminder'), daily, at(morning)).mails).toEqual([
      { kind: 'digest', items: ['reminder-0', 'reminder-1'] },
    ]);
  });

  it('is held until the end of the quiet hours, and is then one digest of what has gathered', () => {
    const quiet = settings({}, { quiet: { from: '22:00', to: '07:00' } });
    const evening = Date.parse('2026-11-23T17:30:00Z');
    const morning = Date.parse('2026-11-24T02:00:00Z');
    const waiting = items(6, 'task', evening);
    const held = planMails(waiting, quiet, at(evening + 60 * second));
    expect(held.mails).toEqual([]);
    expect(new Set(held.later.map((later) => later.at))).toEqual(new Set([morning]));
    expect(planMails(waiting, quiet, at(morning)).mails).toEqual([
      { kind: 'digest', items: waiting.map(({ id }) => id) },
    ]);
  });

  it('is dropped where it is switched off, which a task and a missed term cannot be', () => {
    const off = settings(Object.fromEntries(notificationKinds.map((kind) => [kind, 'off'])));
    const plan = planMails(
      notificationKinds.flatMap((kind) => items(1, kind)),
      off,
      at(start + 31 * second),
    );
    expect(plan.dropped).toEqual(['reminder-0', 'ended-0', 'notice-0', 'extended-0', 'visa-kept-0']);
    expect(plan.later.map(({ item }) => item)).toEqual(['task-0', 'escalated-0', 'extension-refused-0']);
  });

  const anything = fc.record({
    waiting: fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        kind: fc.constantFrom(...notificationKinds),
        since: fc.integer({ min: start - 2 * 86_400 * second, max: start }),
      }),
      { selector: ({ id }) => id, maxLength: 40 },
    ),
    ways: fc.dictionary(fc.constantFrom(...notificationKinds), fc.constantFrom(...mailWays)),
    quiet: fc.option(fc.constantFrom({ from: '22:00', to: '07:00' }, { from: '09:00', to: '11:30' })),
    singles: fc.nat(7),
    digestAt: fc.option(fc.integer({ min: start - pacing.window, max: start })),
  });

  it('loses nothing and tells nothing twice: each thing is mailed, dropped or waits for a later moment', () => {
    fc.assert(
      fc.property(anything, ({ waiting, ways, quiet, singles, digestAt }) => {
        const plan = planMails(waiting, settings(ways, { quiet }), at(start, { singles, digestAt }));
        const told = [
          ...plan.mails.flatMap((mail) => mail.items),
          ...plan.dropped,
          ...plan.later.map(({ item }) => item),
        ];
        expect(told.sort()).toEqual(waiting.map(({ id }) => id).sort());
        expect(plan.later.every((later) => later.at > start)).toBe(true);
        expect(plan.mails.filter(({ kind }) => kind === 'single').length).toBeLessThanOrEqual(pacing.singles);
        expect(plan.mails.filter(({ kind }) => kind === 'digest').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
