import { semester } from './curriculum';
import { addDays } from './iso-date';
import { daysBack } from './lessons';

/** The semester of the sample as a row of the table. */
export interface SemesterRow {
  readonly id: string;
  readonly code: string;
  readonly title: object;
  readonly level: string;
  readonly kind: string;
  readonly starts_on: string;
  readonly ends_on: string;
}

/** A semester whose end is near: the sample always lies in the middle of its work. */
export function semesterAround(today: string): SemesterRow {
  const title = { ru: 'Текущий семестр', kk: 'Ағымдағы семестр', ky: 'Учурдагы семестр', en: 'Present semester' };
  const days = { starts_on: addDays(today, -daysBack), ends_on: addDays(today, 42) };
  return { ...semester, title, level: 'bachelor', kind: 'semester', ...days };
}
