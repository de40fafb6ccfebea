import { execFileSync } from 'node:child_process';

/** Runs a program of poppler-utils on a PDF given on its standard input. */
function poppler(program: string, pdf: Buffer, ...options: string[]): string {
  return execFileSync(program, [...options, '-', ...(program === 'pdftotext' ? ['-'] : [])], {
    input: pdf,
    encoding: 'utf8',
  });
}

/** The text of a PDF, lines as they stand on the page. */
export const pdfText = (pdf: Buffer): string => poppler('pdftotext', pdf, '-layout').replaceAll('\u00a0', ' ');

/** What the PDF says about itself: Title, Pages, Page size, Tagged … */
export function pdfFacts(pdf: Buffer): Readonly<Record<string, string>> {
  const lines = poppler('pdfinfo', pdf)
    .split('\n')
    .filter((line) => line.includes(':'));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/** The fonts of a PDF with their «embedded» column. */
export function pdfFonts(pdf: Buffer): readonly { readonly name: string; readonly embedded: boolean }[] {
  const rows = poppler('pdffonts', pdf).trim().split('\n').slice(2);
  return rows.map((row) => ({
    name: row.split(/\s+/)[0] ?? '',
    embedded: /\s+yes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.test(row),
  }));
}
