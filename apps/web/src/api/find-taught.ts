import { journalChoicesDisciplines, journalChoicesGroups } from './generated/journals/journals';
import type { JournalChoicesDisciplinesParams, TaughtChoice } from './generated/model';

/** A choice of a field, with the name that people know it by. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Call {
  readonly signal: AbortSignal;
}

type Ask = (query: JournalChoicesDisciplinesParams, call: Call) => Promise<{ items: readonly TaughtChoice[] }>;

/** Things that the server finds by words, and names by their ids. */
interface Taught {
  readonly find: (words: string, call: Call) => Promise<readonly Choice[]>;
  readonly nameAll: (ids: readonly string[], call: Call) => Promise<readonly Choice[]>;
}

/** So many ids are asked for at once. */
const AT_ONCE = 50;

const taughtBy = (ask: Ask, label: (choice: TaughtChoice) => string): Taught => {
  const choicesOf = async (query: JournalChoicesDisciplinesParams, call: Call): Promise<readonly Choice[]> =>
    (await ask(query, call)).items.map((choice) => ({ value: choice.id, label: label(choice) }));
  return {
    find: async (words, call) => await choicesOf(words === '' ? {} : { search: words }, call),
    nameAll: async (ids, call) => {
      const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, part) =>
        ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
      );
      return (await Promise.all(parts.map(async (some) => await choicesOf({ ids: some.join(',') }, call)))).flat();
    },
  };
};

/** The disciplines of the journals that the reader sees. */
export const taughtDisciplines = taughtBy(journalChoicesDisciplines, ({ name, detail }) => `${name} · ${detail}`);

/** Their groups. */
export const taughtGroups = taughtBy(journalChoicesGroups, ({ name }) => name);
