import type { TaughtLesson } from './teaching';

/** Lessons as a form keeps them: dates and types apart, as the right to correct is given. */
export interface DatesAndTypes {
  readonly dates: readonly string[];
  /** Null where the form does not ask for types. */
  readonly types: readonly string[] | null;
}

/** The lessons that dates and types name: every lesson of these types on these days. */
export const lessonsNamed = (
  lessons: readonly TaughtLesson[],
  { dates, types }: DatesAndTypes,
): readonly TaughtLesson[] =>
  lessons.filter(({ date, type }) => dates.includes(date) && (types === null || types.includes(type)));

/** Dates and types of these lessons, each once, the dates in order. */
export const datesAndTypes = (lessons: readonly TaughtLesson[], asksTypes: boolean): DatesAndTypes => ({
  dates: [...new Set(lessons.map(({ date }) => date))].sort(),
  types: asksTypes ? [...new Set(lessons.map(({ type }) => type))] : null,
});

/** With or without one lesson. */
export function toggled(chosen: readonly TaughtLesson[], lesson: TaughtLesson, on: boolean): readonly TaughtLesson[] {
  const others = chosen.filter(({ id }) => id !== lesson.id);
  return on ? [...others, lesson] : others;
}

/**
 * Whether a lesson is named by the others already: lessons of one day and another of the same type are named together, and
 * the right that is asked for would hold for it as well.
 */
export function isNamedByOthers(
  lessons: readonly TaughtLesson[],
  chosen: readonly TaughtLesson[],
  lesson: TaughtLesson,
  asksTypes: boolean,
): boolean {
  const without = datesAndTypes(toggled(chosen, lesson, false), asksTypes);
  return lessonsNamed(lessons, without).some(({ id }) => id === lesson.id);
}
