import { rowsOf } from './signed-row';
import type { SignedRow } from './signed-row';

const almaty = rowsOf('KZ', 5);
const almatySix = rowsOf('KZ', 6);
const bishkek = rowsOf('KG', 5);

/** Leap days, and the night in which Kazakhstan's clocks went from UTC+6 back to UTC+5. */
export const leapAndClock: readonly SignedRow[] = [
  almaty.span('2024-02-28T10:00', 'PT48H', '2024-03-01T09:00', 'elapsed time: the clock shows an hour less'),
  almaty.span('2024-02-29T12:00', 'PT24H', '2024-03-01T11:00', 'a day of elapsed time over the change'),
  almaty.span('2024-02-28T23:30', 'PT24H', '2024-02-29T23:30', 'due in the hour that occurs twice, the first'),
  almaty.span('2024-02-29T22:30', 'PT1H', '2024-02-29T23:30', 'an hour before the change'),
  almaty.span('2024-02-29T23:30', 'PT2H', '2024-03-01T00:30', 'from the hour that occurs twice'),
  almaty.span('2024-02-29T22:00', 'PT4H', '2024-03-01T01:00', 'four hours, one of them twice'),
  almaty.span('2024-03-01T00:00', 'PT1H', '2024-03-01T01:00', 'from the new midnight'),
  almaty.next('2024-02-28T10:00', '1 calendar day', '2024-03-01T00:00', 'to the midnight of the new offset'),
  almaty.next('2024-02-28T10:00', '2 calendar days', '2024-03-02T00:00', 'the leap day counts'),
  almaty.same('2024-02-29T23:30', '1 calendar day', '2024-03-01T00:00', 'in the hour that occurs twice'),
  almaty.hour('2024-02-28T23:30', '1 calendar day', '2024-02-29T23:30', 'of two equal times the earlier'),
  almaty.hour('2024-02-29T10:00', '1 calendar day', '2024-03-01T10:00', 'the same time of day, 25 hours later'),
  almaty.next('2024-02-29T16:00', '1 working day', '2024-03-01T18:00', 'from the leap day over the change'),
  almaty.next('2024-02-27T10:00', '5 working days', '2024-03-05T18:00', 'the leap day is a working day'),
  almaty.next('2024-02-20T10:00', '10 working days', '2024-03-05T18:00', 'ten days over the change'),
  almaty.hour('2024-02-29T16:00', '1 working day', '2024-03-01T16:00', 'the same time of day over the change'),
  almaty.span('2024-02-29T16:00', '4 working hours', '2024-03-01T11:00', 'the night is longer, the hours are not'),
  almatySix.next('2024-03-01T10:00', '2 working days', '2024-03-04T18:00', 'six days in the new offset'),
  bishkek.span('2024-02-28T10:00', 'PT48H', '2024-03-01T10:00', 'no change in Bishkek'),

  almaty.next('2028-02-27T10:00', '3 calendar days', '2028-03-02T00:00', 'the leap day of 2028 counts'),
  almaty.same('2028-02-29T08:00', '1 calendar day', '2028-03-01T00:00', 'the leap day of 2028 itself'),
  almaty.hour('2028-02-29T10:00', '1 calendar day', '2028-03-01T10:00', 'from the leap day of 2028'),
  bishkek.next('2028-02-28T10:00', '1 calendar day', '2028-03-01T00:00', 'due when the leap day ends'),
];
