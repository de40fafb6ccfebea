import { rowsOf } from './signed-row';
import type { SignedRow } from './signed-row';

const five = rowsOf('KZ', 5);

/** Working hours, calendar days and time as it passes: Kazakhstan's five-day week in 2026. */
export const kzHours2026: readonly SignedRow[] = [
  five.span('2026-02-05T09:00', '4 working hours', '2026-02-05T13:00', 'due when the morning ends, not at two'),
  five.span('2026-02-05T08:00', '1 working hour', '2026-02-05T10:00', 'before hours'),
  five.span('2026-02-05T00:00', '8 working hours', '2026-02-05T18:00', 'a whole day from midnight'),
  five.span('2026-02-05T10:00', '4 working hours', '2026-02-05T15:00', 'over lunch'),
  five.span('2026-02-05T12:30', '5 working hours', '2026-02-06T09:30', 'over lunch and a night'),
  five.span('2026-02-05T13:00', '1 working hour', '2026-02-05T15:00', 'exactly when lunch begins'),
  five.span('2026-02-05T13:30', '2 working hours', '2026-02-05T16:00', 'in lunch'),
  five.span('2026-02-05T14:00', '4 working hours', '2026-02-05T18:00', 'due at six, not the next morning'),
  five.span('2026-02-05T15:30', '4 working hours', '2026-02-06T10:30', 'over a night'),
  five.span('2026-02-05T18:00', '1 working hour', '2026-02-06T10:00', 'exactly at six'),
  five.span('2026-02-06T16:00', '4 working hours', '2026-02-09T11:00', 'over a week-end'),
  five.span('2026-02-07T12:00', '8 working hours', '2026-02-09T18:00', 'a Saturday start'),
  five.span('2026-02-05T09:00', '40 working hours', '2026-02-11T18:00', 'five whole days'),
  five.span('2026-03-06T17:00', '4 working hours', '2026-03-10T12:00', 'over the moved 8 March'),
  five.span('2026-03-20T17:30', '1 working hour', '2026-03-26T09:30', 'half an hour on each side of Nauryz'),
  five.span('2026-12-30T15:00', '16 working hours', '2027-01-05T15:00', 'over New Year 2027'),

  five.next('2026-03-10T10:00', '2 calendar days', '2026-03-13T00:00', 'from the next day to midnight'),
  five.next('2026-03-10T00:00', '1 calendar day', '2026-03-12T00:00', 'midnight belongs to the date it begins'),
  five.next('2026-02-07T11:00', '2 days', '2026-02-10T00:00', 'plain days, from a Saturday'),
  five.next('2026-03-20T12:00', '5 calendar days', '2026-03-26T00:00', 'holidays count, the end is not moved'),
  five.next('2026-01-31T10:00', '30 calendar days', '2026-03-03T00:00', 'thirty days over February'),
  five.next('2026-12-30T09:00', '5 calendar days', '2027-01-05T00:00', 'over New Year 2027'),
  five.same('2026-03-10T10:00', '2 calendar days', '2026-03-12T00:00', 'the day of the start counts'),
  five.same('2026-03-10T00:00', '1 calendar day', '2026-03-11T00:00', 'the whole of the day'),
  five.same('2026-03-10T23:59', '1 calendar day', '2026-03-11T00:00', 'its last minute still counts as a day'),
  five.same('2026-12-31T18:30', '1 calendar day', '2027-01-01T00:00', 'after hours the date is not over'),
  five.hour('2026-03-20T12:00', '5 calendar days', '2026-03-25T12:00', 'at the same hour, on a holiday'),
  five.hour('2026-03-20T19:45', '1 calendar day', '2026-03-21T19:45', 'after hours: not put forward'),

  five.span('2026-03-20T12:00', 'PT48H', '2026-03-22T12:00', 'time passes on holidays'),
  five.span('2026-12-31T20:00', 'PT24H', '2027-01-01T20:00', 'time passes over New Year'),
  five.span('2026-02-05T12:30', 'PT90M', '2026-02-05T14:00', 'time passes in lunch'),
];
