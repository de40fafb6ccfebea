import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvFile } from './csv';
import type { BodyCell } from './list-table';
import { figure, text } from './list-table';

const tableOf = (...rows: readonly (readonly BodyCell[])[]) => ({
  head: [{ cells: ['№', 'Кто'].map((title) => ({ text: title, columns: 1, rows: 1 })) }],
  rows: rows.map((cells) => ({ cells })),
  totals: [],
});
const read = (file: Buffer, delimiter: string): string[][] => parse(file, { bom: true, delimiter });

describe('R44 a list as a CSV file', () => {
  it('is read by the spreadsheets of its country: semicolons and a decimal comma, or a comma and a point', () => {
    const table = tableOf([figure('-3.5'), text('Әлихан; "Жұмабек"')]);
    expect(csvFile(table, 'ru').toString()).toBe('\ufeff№;Кто\r\n-3,5;"Әлихан; ""Жұмабек"""\r\n');
    expect(csvFile(table, 'en').toString()).toBe('\ufeff№,Кто\r\n-3.5,"Әлихан; ""Жұмабек"""\r\n');
  });

  it.each(['=HYPERLINK("https://evil.example")', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '-1', '=1+1;x'])(
    'never holds a formula: %j',
    (formula) => {
      const file = csvFile(tableOf([text(formula), figure(`${formula} x`)]), 'ru');
      for (const cell of read(file, ';')[1]!) expect(cell).toMatch(/^'/);
    },
  );

  it('gives back every text, whatever stands in it', () => {
    const any = fc.string({ unit: 'grapheme' }).filter((one) => !/[\p{Cc}\p{Cs}]/u.test(one) && !/^[=+\-@]/.test(one));
    fc.assert(
      fc.property(any, any, fc.constantFrom('ru', 'en'), (one, other, language) => {
        const rows = read(csvFile(tableOf([text(`a${one}`), text(other)]), language), language === 'en' ? ',' : ';');
        expect(rows[1]).toEqual([`a${one}`, other]);
      }),
    );
  });
});
