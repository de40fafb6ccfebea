const placeholder = /\{(\w+)\}/g;

/** Puts values into `{name}` places. Gives null when one of them is missing: half a sentence is worse than none. */
export function fillIn(words: string, data: Readonly<Record<string, unknown>>): string | null {
  const missing: string[] = [];
  const filled = words.replace(placeholder, (_, name: string) => {
    const value = data[name];
    if (value === undefined || value === null) missing.push(name);
    return Array.isArray(value) ? value.join(', ') : String(value);
  });
  return missing.length === 0 ? filled : null;
}
