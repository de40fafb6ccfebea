import type { FormPart } from './form-plan';
import type { FormValues } from './form-schema';
import type { Teaching } from './teaching';

/** A journal as it is offered: what it is called, and what it fills in. */
export interface OfferedJournal {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly fills: FormValues;
  /** How many lessons with marks it has had. */
  readonly marked: number;
}

/** What a reader chooses among: disciplines with groups, or either alone where the form asks for one of them. */
export function offeredJournals(
  teaching: readonly Teaching[],
  part: Extract<FormPart, { kind: 'journal' }>,
): readonly OfferedJournal[] {
  const offered = new Map<string, OfferedJournal>();
  for (const one of teaching) {
    const journal = offer(one, part);
    const known = offered.get(journal.id);
    offered.set(journal.id, known === undefined ? journal : { ...known, marked: known.marked + journal.marked });
  }
  return [...offered.values()];
}

function offer({ discipline, group, lessons }: Teaching, part: Extract<FormPart, { kind: 'journal' }>): OfferedJournal {
  const named = [part.discipline === null ? null : discipline, part.group === null ? null : group].filter(
    (one) => one !== null,
  );
  return {
    id: named.map(({ id }) => id).join(' '),
    title: named.map(({ label }) => label).join(', '),
    detail: part.group === null ? '' : group.programme,
    fills: {
      ...(part.discipline === null ? {} : { [part.discipline]: discipline.id }),
      ...(part.group === null ? {} : { [part.group]: group.id }),
    },
    marked: lessons.length,
  };
}
