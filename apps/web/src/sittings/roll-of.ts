import type { AgendaItem, Ballot } from '../api/generated/model';

/** Somebody who may vote on a matter, and how he did. */
export interface RollEntry {
  readonly person: string;
  readonly name: string;
  readonly alternate: boolean;
  /** Null: he has not voted. */
  readonly vote: Ballot | null;
  /** Recorded by the secretary. */
  readonly byHand: boolean;
}

/** Who votes on the items of a matter. In a block each votes once; whoever is recused from one item stands there by the others. */
export function rollOf(items: readonly Pick<AgendaItem, 'voters' | 'votes'>[]): readonly RollEntry[] {
  const roll = new Map<string, RollEntry>();
  for (const { voters, votes } of items)
    for (const { person, name, alternate } of voters) {
      const given = votes.find((vote) => vote.person === person);
      const known = roll.get(person);
      if (known === undefined || (known.vote === null && given !== undefined))
        roll.set(person, { person, name, alternate, vote: given?.vote ?? null, byHand: given?.byHand ?? false });
    }
  return [...roll.values()];
}
