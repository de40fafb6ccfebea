/** What would make a program that opens the file read a text as a formula (ASVS 1.2.10), also in its wide form of East Asia. */
const dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

// Not allowed in XML: a file with one of them does not open.
const notInXml = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu;

/**
 * A text as it may stand in a spreadsheet: a name that begins like a formula gets an apostrophe before it. What cannot be
 * stored is left out first, so that it hides no sign behind it.
 */
export function spreadsheetText(text: string): string {
  const clean = text.replace(notInXml, '');
  const guarded = [text[0], clean[0]].some((sign) => sign !== undefined && dangerous.includes(sign));
  return guarded ? `'${clean}` : clean;
}

/** A name that a spreadsheet takes for one of its pages: 31 letters, none of `[]:*?/\`. */
export function pageName(text: string): string {
  const clean = spreadsheetText(text.replace(/[[\]:*?/\\]/g, ' '))
    .replace(/^'+|'+$/g, '')
    .trim();
  return clean.slice(0, 31).trim() || '1';
}
