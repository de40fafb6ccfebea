import { rowsOf } from './signed-row';
import type { SignedRow } from './signed-row';

const five = rowsOf('KZ', 5);
const six = rowsOf('KZ', 6);

/** Kazakhstan in 2027, by the rule of moving alone. */
export const kz2027: readonly SignedRow[] = [
  five.next('2027-01-06T10:00', '2 working days', '2027-01-11T18:00', '7 January, a Thursday'),
  five.next('2027-03-05T10:00', '1 working day', '2027-03-09T18:00', '8 March, a Monday'),
  five.next('2027-03-19T10:00', '2 working days', '2027-03-26T18:00', '21 March, a Sunday, frees Wednesday'),
  five.next('2027-04-30T10:00', '1 working day', '2027-05-04T18:00', '1 May, a Saturday, frees Monday'),
  five.next('2027-05-06T10:00', '2 working days', '2027-05-12T18:00', '7 May, and 9 May moved from Sunday'),
  five.next('2027-05-14T10:00', '1 working day', '2027-05-17T18:00', 'Kurban-ait on a Sunday is not moved'),
  five.next('2027-10-22T19:00', '1 working day', '2027-10-26T18:00', '25 October, a Monday'),
  five.next('2027-12-15T10:00', '1 working day', '2027-12-17T18:00', '16 December, a Thursday'),
  five.next('2027-04-26T10:00', '10 working days', '2027-05-13T18:00', 'ten days over the holidays of May'),
  five.same('2027-08-30T10:00', '1 working day', '2027-08-31T18:00', 'start on 30 August, a Monday'),
  five.hour('2027-03-19T18:30', '1 working day', '2027-03-26T09:00', 'put forward over Nauryz, then a day'),
  five.span('2027-07-05T16:00', '4 working hours', '2027-07-07T11:00', '6 July, a Tuesday'),
  five.span('2027-04-30T17:00', '10 working hours', '2027-05-05T10:00', 'over the moved 1 May'),
  five.next('2027-02-26T10:00', '3 calendar days', '2027-03-02T00:00', 'no leap day in 2027'),
  five.span('2027-05-07T08:00', 'PT72H', '2027-05-10T08:00', 'time passes on holidays'),

  six.next('2027-03-19T10:00', '2 working days', '2027-03-25T18:00', 'Saturday worked, then Nauryz'),
  six.next('2027-04-30T10:00', '1 working day', '2027-05-03T18:00', '1 May, a Saturday, is not moved'),
  six.next('2027-05-06T10:00', '2 working days', '2027-05-11T18:00', '7 May free, 9 May frees Monday'),
  six.next('2027-05-15T10:00', '1 working day', '2027-05-17T18:00', 'Kurban-ait on a Sunday is not moved'),
  six.next('2027-07-05T19:00', '2 working days', '2027-07-08T18:00', '6 July, start after hours'),
  six.next('2027-10-23T12:00', '1 working day', '2027-10-26T18:00', '25 October, a Monday'),
  six.next('2027-03-01T10:00', '14 working days', '2027-03-18T18:00', 'fourteen days over 8 March'),
  six.same('2027-01-02T10:00', '1 working day', '2027-01-04T18:00', '2 January, a Saturday, is not moved'),
  six.hour('2027-03-20T15:15', '1 working day', '2027-03-25T15:15', 'from Saturday over Nauryz'),
  six.span('2027-05-08T16:00', '4 working hours', '2027-05-11T11:00', 'over the moved 9 May'),
];
