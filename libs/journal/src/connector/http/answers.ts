import type {
  ClosedWindow,
  JournalCell,
  JournalChange,
  JournalSnapshot,
  LeasedWindow,
  WindowThere,
} from '../journal-system';
import type { Shape } from '../shape';
import { absentOr, fields, freeWords, instant, listOf, localDate, nullable, oneOf, text } from '../shape';

/** A name of theirs that goes into a path: no slash, no step upwards, nothing that would need escaping. */
export const referencePattern = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,199}$/u;
const reference = text(referencePattern);
const key = text(/^[^]{1,200}$/u);
const value = nullable(text(/^[^]{1,50}$/u));

const cell = fields<JournalCell>({
  lesson: key,
  date: localDate,
  lessonType: key,
  student: key,
  value,
  note: absentOr(oneOf('recredited')),
});

export const snapshotAnswer = fields<JournalSnapshot>({ takenAt: instant, cells: listOf(cell) });

export const leasedAnswer = fields<LeasedWindow>({
  reference,
  opensAt: instant,
  closesAt: instant,
  snapshot: snapshotAnswer,
});

export const closedAnswer = fields<ClosedWindow>({ closedAt: instant, snapshot: snapshotAnswer });

/** Of a closing, when its evidence is not read. */
export const endedAnswer = fields<{ readonly closedAt: string }>({ closedAt: instant });

export const extendedAnswer = fields<{ readonly closesAt: string }>({ closesAt: instant });

export const changeAnswer = fields<Required<JournalChange>>({
  discipline: key,
  group: key,
  lesson: key,
  date: localDate,
  lessonType: key,
  student: key,
  before: value,
  after: value,
  at: instant,
  by: nullable(key),
});

export const windowAnswer = fields<WindowThere>({
  reference,
  window: nullable(key),
  state: oneOf('open', 'closed'),
  opensAt: instant,
  closesAt: instant,
  closedAt: nullable(instant),
});

/** A part of a long list; `next` is the cursor of the part that follows, null at the end. */
export interface Part<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export function partOf<T>(item: Shape<T>): Shape<Part<T>> {
  return fields<Part<T>>({ items: listOf(item), next: nullable(key) });
}

/** What a refusal says: a short code of the contract, and words for people if it likes. */
export const refusalAnswer = fields<{ readonly code: string; readonly message: string | null }>({
  code: text(/^[a-z][a-z-]{0,39}$/u),
  message: freeWords,
});
