import type { Language } from '@kelisim/domain';
import type { RecordedChange } from '@kelisim/journal';
import type { MarkChangeView } from './history-schemas';

/** A change of a mark in the reader's language. */
export function changeView(change: RecordedChange, language: Language): MarkChangeView {
  const { id, lesson, student, before, after, by, onBehalfOf, at, right, order } = change;
  const contentView = ({ value, words, note }: RecordedChange['after']): MarkChangeView['after'] => ({
    ...{ value, note, word: words?.[language] ?? null },
  });
  return {
    ...{ id, student, by, onBehalfOf, at, order },
    lesson: { ...lesson, typeTitle: lesson.typeTitle[language] },
    before: contentView(before),
    after: contentView(after),
    right: {
      ...right,
      assignment: right.assignment && { ...right.assignment, basis: { ...right.assignment.basis } },
    },
  };
}
