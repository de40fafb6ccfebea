import { weekdayOf } from './iso-date';
import type { SampleJournal } from './journals';

/** Every fourth week of the calendar ends in a midterm control. */
const midtermEvery = 4;
/** Every eighth week, between two midterms, ends in an exam: the sample's semesters never end, but exams are held. */
const examEvery = 8;
const examWeek = 2;
const exams = ['written-exam', 'oral-exam', 'differentiated-credit'] as const;

/** Two days a week for each journal, Monday to Friday; a lecture on the first, a practical or laboratory class on the second. */
export function typeOn({ place }: Pick<SampleJournal, 'place'>, date: string): string | undefined {
  const weekday = weekdayOf(date);
  if (weekday === (place % 5) + 1) return 'lecture';
  if (weekday !== ((place + 2) % 5) + 1) return undefined;
  const week = weekOf(date);
  if (week % midtermEvery === 0) return 'midterm';
  if (week % examEvery === examWeek) return exams[place % exams.length];
  return place % 3 === 0 ? 'laboratory' : 'practical';
}

/** Weeks counted from a Monday long ago, so that a date always falls into the same one. */
function weekOf(date: string): number {
  return Math.floor((Date.parse(date) - Date.parse('2024-01-01')) / (7 * 86_400_000));
}

const themes: Readonly<Record<string, string>> = {
  midterm: 'Рубежный контроль',
  'written-exam': 'Письменный экзамен',
  'oral-exam': 'Устный экзамен',
  'differentiated-credit': 'Дифференцированный зачёт',
};

export const topicOf = (type: string, date: string): string => themes[type] ?? `Тема ${(weekOf(date) % 15) + 1}`;
