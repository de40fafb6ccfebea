import type { LessonOfStudent } from '../api/generated/model';

/** A lesson in which something is written. */
export type MarkedLesson = LessonOfStudent & { readonly value: string };

/** The lessons with a mark or an absence, in their order. */
export const marked = (lessons: readonly LessonOfStudent[]): readonly MarkedLesson[] =>
  lessons.filter((lesson): lesson is MarkedLesson => lesson.value !== null);

/** «н/б», as journals have it in every language. */
const ABSENT = 'н/б';
export const isAbsence = ({ value }: MarkedLesson): boolean => value === ABSENT;
