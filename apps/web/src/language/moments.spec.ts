import { setZone, wordBeginning, wordMoment, wordNearMoment, wordShortMoment } from './moments';

jest.mock('./current-language', () => ({ currentLanguage: () => 'ru' }));

describe('moments in words', () => {
  beforeAll(() => {
    setZone('Asia/Almaty');
  });

  const midnight = '2026-11-24T19:00:00Z';

  it('say midnight as the end of its day, in every way of saying a moment', () => {
    expect(wordNearMoment(midnight)).toBe('24 ноября, 24:00');
    expect(wordMoment(midnight)).toBe('24 ноября 2026 г., 24:00');
    expect(wordShortMoment(midnight)).toBe('24 нояб., 24:00');
  });

  it('say from which day something counts that begins at midnight', () => {
    expect(wordBeginning(midnight)).toBe('25 ноября 2026 г.');
    expect(wordBeginning('2026-11-24T05:30:00Z')).toContain('10:30');
  });

  it('say any other moment with its hour', () => {
    expect(wordNearMoment('2026-11-24T13:00:00Z')).toBe('24 ноября в 18:00');
  });
});
