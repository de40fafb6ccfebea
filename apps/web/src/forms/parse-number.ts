/** What was typed as a number; as it is where it is none, so that the server can say so; undefined where nothing was. */
export function parseNumber(typed: string): number | string | undefined {
  const text = typed.replaceAll(/\s/g, '').replace(',', '.');
  if (text === '') return undefined;
  return /^[-−]?\d*\.?\d*$/.test(text) && /\d/.test(text) ? Number(text.replace('−', '-')) : typed;
}
