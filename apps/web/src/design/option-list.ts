/** What a field of choices offers. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Each thing once, by name in the reader's language. */
export function optionsOf(things: readonly Named[], language: string): readonly Option[] {
  const once = new Map(things.map(({ id, name }) => [id, name]));
  return [...once]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, language, { numeric: true }));
}
