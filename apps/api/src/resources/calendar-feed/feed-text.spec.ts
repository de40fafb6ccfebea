import { feedText } from './feed-text';

const term = {
  ...{ task: '0193a000-0000-7000-8000-000000000002', number: 'ОБ-2026-00012' },
  ...{ title: 'Исправление в журнале', stepTitle: 'Виза', asksMoreTime: false },
  ...{ asksMoreTime: false, due: '2026-11-24T13:00:00Z', openedAt: '2026-11-22T05:00:00Z' },
};
const feed = (change: object): string =>
  feedText([{ ...term, ...change }], {
    ...{ language: 'ru', publicUrl: 'https://kelisim.example' },
    now: new Date('2026-11-22T05:00:00Z'),
  });
/** Lines as a calendar reads them: folded ones put together. */
const linesOf = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');
const namesOf = (text: string): readonly string[] => linesOf(text).map((line) => line.split(/[:;]/)[0] ?? '');

describe('a calendar of terms', () => {
  it.each([
    'Виза\r\nATTENDEE:mailto:everybody@evil.example',
    'Виза\nEND:VEVENT\nBEGIN:VEVENT',
    'Виза\rORGANIZER:mailto:x@evil.example',
    'Виза\u0085URL:https://evil.example',
    'Виза\u2028URL:https://evil.example',
    'Виза\u0000\u000b\u000cURL:https://evil.example',
    'Виза; ACTION=EMAIL:x, \\n',
    `Виза ${'ж'.repeat(500)}\r\nATTENDEE:x`,
  ])('gets no property by a title of a pack or a number: %j', (nasty) => {
    for (const change of [{ stepTitle: nasty }, { title: nasty }, { number: nasty }]) {
      const text = feed(change);
      expect(namesOf(text)).toEqual(namesOf(feed({})));
      // No line end but the standard's own, and no control character at all.
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });
});
