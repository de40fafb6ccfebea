/** A text, or the line of the first byte that is not UTF-8. */
export type DecodedText = { readonly text: string } | { readonly badLine: number };

const lineFeed = 0x0a;

/** Reads bytes as UTF-8 and nothing else; a byte order mark is allowed. A zero character betrays UTF-16. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const text = decode(bytes);
  if (text === undefined) return { badLine: firstBadLine(bytes) };
  const zero = text.indexOf('\0');
  return zero === -1 ? { text } : { badLine: text.slice(0, zero).split('\n').length };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No character of UTF-8 but the line feed itself holds its byte, so lines can be judged one by one. */
function firstBadLine(bytes: Uint8Array): number {
  for (let line = 1, from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(lineFeed, from);
    const to = end === -1 ? bytes.length : end;
    if (decode(bytes.subarray(from, to)) === undefined) return line;
    from = to + 1;
  }
  return 1;
}
