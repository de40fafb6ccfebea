/** A task as it stood at the moment at which a term ended. */
export interface HeldThen {
  readonly task: string;
  readonly step: string;
  /** Whom it was addressed to: a person, or a position in a unit. */
  readonly person: string | null;
  readonly position: string | null;
  readonly unit: string | null;
  /** The person himself, or everybody who held the position at that moment; none where it was vacant. */
  readonly people: readonly string[];
}

/** What is known of a term whose end has passed without an answer. */
export interface PassedTerm {
  /** RFC 3339, as the other moments here. */
  readonly due: string;
  readonly filedAt: string;
  /** Who filed the case, and in which unit. */
  readonly author: { readonly person: string; readonly unit: string };
  /** The task that was open just before the end; null where none was. */
  readonly held: HeldThen | null;
}

/**
 * Why a term passed.
 * - `filed-late`: the case was filed when the term was over already;
 * - `author`: it was with the author then, for rework;
 * - `holder`: it stood with whoever was asked;
 * - `vacant`: with a position that nobody held;
 * - `nobody`: nobody was asked at that moment.
 */
export type LatenessKind = 'filed-late' | 'author' | 'holder' | 'vacant' | 'nobody';

/** Whose lateness it is (R02). */
export interface Lateness {
  readonly kind: LatenessKind;
  readonly people: readonly string[];
  /** Where it stood: the unit of the position, otherwise the author's. */
  readonly unit: string;
  readonly position: string | null;
  /** The step at which it stood; null where it was not filed yet or nobody was asked. */
  readonly step: string | null;
  readonly task: string | null;
}

/**
 * Who was late: whoever had the task when the term ended. One term may span several steps (R02: note and visa together), so it
 * is his, whichever step is asked now; what comes to somebody afterwards is late already, and not by him.
 */
export function latenessOf({ due, filedAt, author, held }: PassedTerm): Lateness {
  const ofAuthor = { people: [author.person], unit: author.unit, position: null };
  if (Date.parse(filedAt) >= Date.parse(due)) return { kind: 'filed-late', ...ofAuthor, step: null, task: null };
  if (held === null) return { kind: 'nobody', people: [], unit: author.unit, position: null, step: null, task: null };
  const { task, step, person, position, unit, people } = held;
  if (person !== null && person === author.person) return { kind: 'author', ...ofAuthor, step, task };
  const kind = people.length === 0 ? 'vacant' : 'holder';
  return { kind, people, unit: unit ?? author.unit, position, step, task };
}
