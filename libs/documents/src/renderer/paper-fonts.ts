import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(__filename);

/** The faces papers use. Each package's style sheet splits a face into subsets; all are kept (Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі, №, «»). */
const faces = [
  ...['400', '700', '400-italic', '700-italic'].map((face) => ['@fontsource/pt-serif', face] as const),
  ...['400', '700'].map((face) => ['@fontsource/pt-sans', face] as const),
];

/** A style sheet of the package with its files written into it, so that a page needs nothing from outside. */
function inlined(packageName: string, face: string): string {
  const sheet = readFileSync(require.resolve(`${packageName}/${face}.css`), 'utf8');
  return sheet
    .replace(/url\(\.\/(files\/[\w.-]+\.woff2)\)/g, (_, file: string) => {
      const bytes = readFileSync(require.resolve(`${packageName}/${file}`));
      return `url(data:font/woff2;base64,${bytes.toString('base64')})`;
    })
    .replace(/, url\(\.\/files\/[\w.-]+\.woff\) format\('woff'\)/g, '')
    .replaceAll('font-display: swap', 'font-display: block');
}

/** All faces as one style sheet of about a megabyte. Read once at the start, while the files can still be read. */
export function readPaperFonts(): string {
  return faces.map(([packageName, face]) => inlined(packageName, face)).join('\n');
}
