import type { Language } from '@kelisim/domain';
import { orderWords } from '@kelisim/domain';
import type { ActedFor } from '@kelisim/persistence';
import type { ActingForView } from './substitution-schemas';

/** For whom somebody acts, each person once: of several orders the one that holds longest is named. */
export function actingForViews(all: readonly ActedFor[], language: Language): ActingForView[] {
  const longest = new Map<string, ActedFor>();
  for (const one of all) {
    const known = longest.get(one.principal.id);
    if (known === undefined || known.until < one.until) longest.set(one.principal.id, one);
  }
  return [...longest.values()].map((one) => actingForView(one, language));
}

export const actingForView = ({ principal, order, until }: ActedFor, language: Language): ActingForView => ({
  person: principal.id,
  name: principal.name,
  shortName: principal.shortName,
  order: orderWords(order, language),
  until,
});
