/**
 * An instant as a number to compare by: milliseconds since 1970. Postgres's `-infinity` and `infinity` are instants too.
 * @throws RangeError for any other text that is none: compared as «not a number» it would open what is closed.
 */
export function instant(text: string): number {
  if (text === 'infinity') return Infinity;
  if (text === '-infinity') return -Infinity;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${text}`);
  return milliseconds;
}
