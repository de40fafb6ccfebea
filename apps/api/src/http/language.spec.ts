import { chooseLanguage } from './language';

describe('the language of an answer', () => {
  it.each([
    ['kk-KZ,kk;q=0.9,ru;q=0.8', 'kk'],
    ['de-DE,de;q=0.9,ky;q=0.5', 'ky'],
    ['ru;q=0.3,en;q=0.7', 'en'],
    ['en;q=0,ru', 'ru'],
  ])('R41 is the first that the request «%s» asks for and the product has', (header, language) => {
    expect(chooseLanguage(header, 'ru')).toBe(language);
  });

  it.each([[undefined], ['de'], ['*'], ['']])(
    'is the person’s own where the request asks for none of ours: %s',
    (header) => {
      expect(chooseLanguage(header, 'ky')).toBe('ky');
    },
  );

  it('is Russian for a stranger who asks for nothing', () => {
    expect(chooseLanguage(undefined, null)).toBe('ru');
  });
});
