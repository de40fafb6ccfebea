import { dateInWords, moment, shortDate } from './dates';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('dates on papers', () => {
  it.each([
    ['ru', '22 ноября 2026 г.'],
    ['kk', '2026 жылғы 22 қараша'],
    ['ky', '2026-жылдын 22-ноябры'],
    ['en', '22 November 2026'],
  ] as const)('R41 a day reads as its language writes it: %s', (language, words) => {
    expect(spaced(dateInWords('2026-11-22', language))).toBe(words);
  });

  it('a single-figure day has no zero in words and has one in figures', () => {
    expect(spaced(dateInWords('2027-03-08', 'ru'))).toBe('8 марта 2027 г.');
    expect(shortDate('2027-03-08')).toBe('08.03.2027');
  });

  it('a day does not part from its month at the end of a line', () => {
    expect(dateInWords('2026-11-22', 'ru')).toContain('22\u00a0ноября');
  });

  it('R42 a moment is printed in the paper’s zone with its offset', () => {
    expect(moment('2026-11-22T20:05:00Z', 'Asia/Almaty')).toBe('23.11.2026 01:05 (UTC+05:00)');
    expect(moment('2026-11-22T20:05:00Z', 'Asia/Bishkek')).toBe('23.11.2026 02:05 (UTC+06:00)');
  });

  it.each(['2026-02-30', '22.11.2026', '2026-13-01', ''])('«%s» is refused as a day', (text) => {
    expect(() => dateInWords(text, 'ru')).toThrow(RangeError);
  });
});
