import { rowsOf } from './signed-row';
import type { SignedRow } from './signed-row';

const six = rowsOf('KZ', 6);

/** Kazakhstan's six-day week in 2026. */
export const kzSixDays2026: readonly SignedRow[] = [
  six.next('2026-02-05T10:00', '3 working days', '2026-02-09T18:00', 'Saturday is worked'),
  six.next('2025-12-31T10:00', '1 working day', '2026-01-03T18:00', '3 January is a working Saturday'),
  six.next('2026-01-03T10:00', '3 working days', '2026-01-08T18:00', '7 January in between'),
  six.next('2026-03-06T16:00', '2 working days', '2026-03-10T18:00', 'Saturday worked, Monday free for 8 March'),
  six.next('2026-03-20T12:00', '1 working day', '2026-03-25T18:00', 'Nauryz: only its Sunday is moved'),
  six.next('2026-04-30T10:00', '5 working days', '2026-05-08T18:00', '1 and 7 May, Saturday 2 May worked'),
  six.next('2026-05-08T10:00', '1 working day', '2026-05-11T18:00', '9 May, a Saturday, is not moved'),
  six.next('2026-07-04T10:00', '1 working day', '2026-07-07T18:00', '6 July, a Monday'),
  six.next('2026-08-29T10:00', '1 working day', '2026-09-01T18:00', '30 August, a Sunday, frees Monday'),
  six.next('2026-10-24T10:00', '1 working day', '2026-10-27T18:00', '25 October, a Sunday, frees Monday'),
  six.next('2026-12-31T10:00', '2 working days', '2027-01-05T18:00', '2 January 2027, a Saturday, is not moved'),
  six.next('2026-03-02T10:00', '14 working days', '2026-03-19T18:00', 'fourteen days'),
  six.next('2026-04-20T10:00', '30 working days', '2026-05-29T18:00', 'thirty days over all of May'),
  six.next('2026-02-07T10:00', '2 calendar days', '2026-02-10T00:00', 'calendar days know no week'),
  six.same('2026-01-02T10:00', '1 working day', '2026-01-03T18:00', 'start on a holiday before a worked Saturday'),
  six.same('2026-02-07T17:00', '2 working days', '2026-02-09T18:00', 'a Saturday counts as the first'),
  six.same('2026-02-07T18:00', '1 working day', '2026-02-09T18:00', 'Saturday exactly at six'),
  six.same('2026-02-08T12:00', '1 working day', '2026-02-09T18:00', 'Sunday is free'),
  six.same('2026-03-21T10:00', '1 working day', '2026-03-25T18:00', 'start on a Saturday holiday'),
  six.hour('2026-01-03T11:20', '1 working day', '2026-01-05T11:20', 'from a working Saturday to Monday'),
  six.hour('2026-02-06T10:00', '1 working day', '2026-02-07T10:00', 'due on a Saturday'),
  six.hour('2026-02-07T18:00', '1 working day', '2026-02-10T09:00', 'Saturday at six: put forward to Monday'),
  six.hour('2026-05-26T16:00', '1 working day', '2026-05-28T16:00', 'over Kurban-ait'),
  six.span('2026-02-07T15:00', '4 working hours', '2026-02-09T10:00', 'over a Sunday'),
  six.span('2026-02-06T17:00', '10 working hours', '2026-02-09T10:00', 'a whole Saturday in between'),
  six.span('2026-03-20T16:00', '4 working hours', '2026-03-25T11:00', 'over Nauryz'),
];
