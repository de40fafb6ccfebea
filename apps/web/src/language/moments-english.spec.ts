import { setZone, wordMoment } from './moments';

jest.mock('./current-language', () => ({ currentLanguage: () => 'en' }));

describe('moments in English', () => {
  beforeAll(() => {
    setZone('Asia/Almaty');
  });

  it('count the hours through, for terms end at «24:00»', () => {
    expect(wordMoment('2026-11-24T13:00:00Z')).toBe('November 24, 2026 at 18:00');
    expect(wordMoment('2026-11-24T19:30:00Z')).toBe('November 25, 2026 at 00:30');
    expect(wordMoment('2026-11-24T19:00:00Z')).toBe('November 24, 2026, 24:00');
  });
});
