import type { JournalLessonsItem, JournalStudentsItem } from '../api/generated/model';

/** Of what the history is asked for: a cell, a student within the journal, or a lesson. */
export type HistorySubject =
  | { readonly kind: 'cell'; readonly student: JournalStudentsItem; readonly lesson: JournalLessonsItem }
  | { readonly kind: 'student'; readonly student: JournalStudentsItem }
  | { readonly kind: 'lesson'; readonly lesson: JournalLessonsItem };

export type AskHistory = (subject: HistorySubject) => void;
