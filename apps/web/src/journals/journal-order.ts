import type { JournalSummary } from '../api/generated/model';

/** The journals of one discipline. */
export interface DisciplineJournals {
  readonly discipline: JournalSummary['discipline'];
  readonly journals: readonly JournalSummary[];
}

export interface OrderedJournals {
  /** One's own load, and where one stands in. */
  readonly own: readonly DisciplineJournals[];
  readonly others: readonly DisciplineJournals[];
}

/** Journals that one fills oneself first, also in another's place; in each part by discipline, and in a discipline by group, as the reader's language sorts. */
export function orderJournals(journals: readonly JournalSummary[], language: string): OrderedJournals {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const order = (some: readonly JournalSummary[]): DisciplineJournals[] =>
    byDiscipline(some)
      .map(({ discipline, journals: of }) => ({
        discipline,
        journals: of.toSorted((a, b) => compare(a.group.name, b.group.name) || compare(a.teacher.name, b.teacher.name)),
      }))
      .toSorted((a, b) => compare(a.discipline.name, b.discipline.name));
  return {
    own: order(journals.filter(({ mine }) => mine !== null)),
    others: order(journals.filter(({ mine }) => mine === null)),
  };
}

function byDiscipline(journals: readonly JournalSummary[]): DisciplineJournals[] {
  const found = new Map<string, JournalSummary[]>();
  for (const journal of journals) {
    const of = found.get(journal.discipline.id);
    if (of === undefined) found.set(journal.discipline.id, [journal]);
    else of.push(journal);
  }
  return [...found.values()].flatMap((of) =>
    of[0] === undefined ? [] : [{ discipline: of[0].discipline, journals: of }],
  );
}

/** The journals in which discipline, code, group or teacher holds each word that is looked for. */
export function findJournals(journals: readonly JournalSummary[], wanted: string): readonly JournalSummary[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  return journals.filter(({ discipline, group, teacher }) => {
    const text = folded(`${discipline.code} ${discipline.name} ${group.name} ${teacher.name}`);
    return words.every((word) => text.includes(word));
  });
}

const alike: Readonly<Record<string, string>> = {
  ...{ ё: 'е', ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' },
};

/** Kazakh and Kyrgyz letters are found by their Russian neighbours, which every keyboard has. */
const folded = (text: string): string =>
  text.toLowerCase().replace(/[ёәғқңөұүһі]/g, (letter) => alike[letter] ?? letter);
