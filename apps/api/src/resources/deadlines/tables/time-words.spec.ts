import { hours, momentWords, workingWords } from './time-words';

const HOUR = 3_600_000;
const day = 8 * HOUR;

describe('R44 times in files', () => {
  it('tell working time in days as long as the calendar’s, in the reader’s language', () => {
    expect(workingWords({ milliseconds: 11 * HOUR, day }, 'ru')).toBe('1 раб. дн. 3 ч');
    expect(workingWords({ milliseconds: -90 * 60_000, day }, 'kk')).toBe('−1 сағ 30 мин');
    expect(workingWords({ milliseconds: 16 * HOUR, day }, 'en')).toBe('2 w. d.');
    expect(workingWords({ milliseconds: 30_000, day }, 'ky')).toBe('0 мүн');
    expect(workingWords({ milliseconds: HOUR, day: 0 }, 'ru')).toBe('1 ч');
  });

  it('say a midnight as the end of its day', () => {
    expect(momentWords('2026-11-22T19:00:00.000Z', 'Asia/Almaty')).toBe('22.11.2026 24:00');
    expect(momentWords('2026-11-22T09:05:00.000Z', 'Asia/Almaty')).toBe('22.11.2026 14:05');
  });

  it('give hours as a number', () => {
    expect(hours(11.26 * HOUR)).toBe('11.3');
    expect(hours(null)).toBe('');
  });
});
