import { rowsOf } from './signed-row';
import type { SignedRow } from './signed-row';

const newYear = rowsOf('KZ', 5, 'kz-2025-new-year');
const october = rowsOf('KZ', 5, 'kz-2022-october');
const may = rowsOf('KG', 5, 'kg-2023-may');

/** Days off that a government moved. */
export const movedDays: readonly SignedRow[] = [
  newYear.next('2024-12-31T10:00', '1 working day', '2025-01-05T18:00', 'a worked Sunday'),
  newYear.next('2025-01-05T10:00', '2 working days', '2025-01-08T18:00', 'from the worked Sunday over 7 January'),
  newYear.same('2025-01-03T10:00', '1 working day', '2025-01-05T18:00', 'start on the Friday off'),
  newYear.same('2025-01-05T10:00', '2 working days', '2025-01-06T18:00', 'the worked Sunday is the first'),
  newYear.hour('2025-01-04T12:00', '1 working day', '2025-01-06T09:00', 'Saturday: put forward to Sunday'),
  newYear.hour('2025-01-05T15:00', '1 working day', '2025-01-06T15:00', 'from the worked Sunday to Monday'),
  newYear.span('2025-01-04T12:00', '10 working hours', '2025-01-06T11:00', 'Sunday has its eight hours'),

  october.next('2022-10-21T10:00', '2 working days', '2022-10-26T18:00', 'worked Saturday, Monday off, holiday'),
  october.same('2022-10-22T10:00', '1 working day', '2022-10-22T18:00', 'start on the worked Saturday'),
  october.same('2022-10-22T18:00', '1 working day', '2022-10-26T18:00', 'when the worked Saturday is over'),
  october.hour('2022-10-21T11:30', '1 working day', '2022-10-22T11:30', 'due on the worked Saturday'),
  october.span('2022-10-21T17:00', '10 working hours', '2022-10-26T10:00', 'Saturday has its eight hours'),

  may.next('2023-05-02T10:00', '3 working days', '2023-05-10T18:00', 'five free dates, one of them moved'),
  may.next('2023-05-04T10:00', '1 working day', '2023-05-10T18:00', 'Monday off between the holidays'),
  may.next('2023-05-11T10:00', '3 working days', '2023-05-15T18:00', 'a worked Saturday'),
  may.same('2023-05-13T10:00', '2 working days', '2023-05-15T18:00', 'the worked Saturday is the first'),
  may.hour('2023-05-12T19:00', '1 working day', '2023-05-15T09:00', 'put forward to the worked Saturday'),
  may.span('2023-05-12T16:00', '4 working hours', '2023-05-13T11:00', 'hours of the worked Saturday'),
];
