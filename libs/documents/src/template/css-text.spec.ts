import { cssText } from './css-text';

describe('a text in the style sheet', () => {
  it.each(['"', '\\', '</style>', '\n', ';}', '/*', 'url(x)'])('cannot end its string by %j', (attack) => {
    expect(cssText(`a${attack}b`).slice(1, -1)).toMatch(/^[\p{L}\p{N}\\]+$/u);
  });

  it('keeps the space that follows an escaped sign', () => {
    expect(cssText('№ 7')).toBe('"\\002116\\0000207"');
  });
});
