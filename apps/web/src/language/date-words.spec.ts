import { dateWords } from './date-words';

const moment = new Date('2026-11-06T13:05:00Z');
const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const short = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' } as const;

describe('dates in words', () => {
  it.each([
    ['kk', '2026 ж. 6 қараша', '6 қар., 13:05'],
    ['ky', '2026-ж., 6-ноябрь', '6-ноя., 13:05'],
  ] as const)('are said in %s even by a browser that does not speak it', (language, ofDay, ofMoment) => {
    expect(dateWords(language, day).format(moment)).toBe(ofDay);
    expect(dateWords(language, short).format(moment)).toBe(ofMoment);
  });

  it.each(['kk', 'ky'] as const)('are the same in %s as a browser says that does', (language) => {
    for (const month of Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2026, index, 5)))) {
      const said = new Intl.DateTimeFormat(language, day).format(month);
      expect(dateWords(language, day).format(month)).toBe(said);
    }
  });

  it('are left to the browser in other languages', () => {
    expect(dateWords('ru', day).format(moment)).toBe('6 ноября 2026 г.');
  });
});
