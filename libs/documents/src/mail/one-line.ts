/**
 * A text that may stand in a header and in a line: control characters, line ends of every kind and marks that turn the
 * direction of reading are gone, and what is too long is cut. A name or a title comes from people and files.
 */
export function oneLine(text: string, most = 200): string {
  const line = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  // Not in the middle of a character that takes two places.
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
