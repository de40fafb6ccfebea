import type { Language } from '@kelisim/domain';
import { parseDecimal } from '../../rules/decimal';
import type { BodyCell, ListTable } from './list-table';
import { spreadsheetText } from './spreadsheet-text';

/** By it a spreadsheet knows that the letters are UTF-8. */
const mark = '\ufeff';

/** What spreadsheets of a country read: where a comma parts a number's figures, a semicolon parts the cells. */
const conventions = (language: Language): { readonly cell: string; readonly decimal: string } =>
  language === 'en' ? { cell: ',', decimal: '.' } : { cell: ';', decimal: ',' };

/**
 * A list as a CSV file (RFC 4180, UTF-8): its head and its rows alone, so that a program can read on. A number is written as the
 * language writes it; every other text is none that a spreadsheet would take for a formula (ASVS 1.2.10).
 */
export function csvFile(
  { head, rows, totals }: Pick<ListTable, 'head' | 'rows' | 'totals'>,
  language: Language,
): Buffer {
  const { cell, decimal } = conventions(language);
  const line = (cells: readonly string[]): string => `${cells.map((text) => quoted(text, cell)).join(cell)}\r\n`;
  const titles = head.at(-1)?.cells.map(({ text }) => spreadsheetText(text)) ?? [];
  const body = [...rows, ...totals].map(({ cells }) => cells.map((one) => cellText(one, decimal)));
  return Buffer.from(mark + [titles, ...body].map(line).join(''));
}

const cellText = ({ text, number }: BodyCell, decimal: string): string =>
  number && parseDecimal(text) !== null ? text.replace('.', decimal) : spreadsheetText(text);

const quoted = (text: string, cell: string): string =>
  text.includes(cell) || /["\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
