/** One thing that was found, under the server's own name for it. */
export interface FoundFact {
  readonly name: string;
  readonly value: string;
}

/** What an incident's detail holds, in one level: the registrar reads it, an administrator compares it. */
export function foundFacts(detail: Readonly<Record<string, unknown>>): readonly FoundFact[] {
  return Object.entries(detail).flatMap(([name, value]) => factsOf(name, value));
}

function factsOf(name: string, value: unknown): readonly FoundFact[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one, place) => factsOf(`${name} ${String(place + 1)}`, one));
  if (typeof value === 'object') return [{ name, value: Object.entries(value).map(told).join(' · ') }];
  return [{ name, value: textOf(value) }];
}

const told = ([name, value]: [string, unknown]): string => `${name}: ${textOf(value)}`;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
