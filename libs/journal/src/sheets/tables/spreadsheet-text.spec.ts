import fc from 'fast-check';
import { pageName, spreadsheetText } from './spreadsheet-text';

describe('a text in a spreadsheet', () => {
  it.each([
    '=HYPERLINK("https://evil.example")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＠SUM(A1)',
    '\0=1',
    '\u0001=1',
    '\ud800=1',
  ])('is never read as a formula: %j', (text) => {
    expect(spreadsheetText(text)).toMatch(/^'/);
  });

  it('stays as it is otherwise', () => {
    for (const text of ['Әлихан Жұмабек', 'A-', '85', '–', '', 'a=b', 'two\nlines', '😀'])
      expect(spreadsheetText(text)).toBe(text);
  });

  it('whatever it is, begins with no sign of a formula and holds nothing that XML does not', () => {
    const units = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
    const signs = fc.constantFrom('', '=', '\0', '\u0002', '\ud800', '\t', '\n', '+', '＝');
    fc.assert(
      fc.property(signs, signs, units, (one, two, rest) => {
        const text = spreadsheetText(one + two + rest);
        expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(Buffer.from(text).toString()).toBe(text);
        // eslint-disable-next-line no-control-regex
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
    );
  });

  it('names a page as spreadsheets allow it', () => {
    expect(pageName('Алгебра [1]: АЛГ/1?*')).toBe('Алгебра  1   АЛГ 1');
    expect(pageName('x'.repeat(50))).toHaveLength(31);
    expect(pageName(':')).toBe('1');
  });
});
