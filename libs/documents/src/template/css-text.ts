/**
 * A text as a quoted CSS string. Inside `<style>` HTML escaping does not hold, so everything but letters and digits is
 * written as a code point of six figures (after fewer a following space or figure would be read as part of it): no quote, bracket, backslash or line break of a value can reach the style sheet.
 */
export function cssText(text: string): string {
  const safe = text.replace(
    /[^\p{L}\p{N}]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`,
  );
  return `"${safe}"`;
}
