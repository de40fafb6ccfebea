import { rowsOf } from './signed-row';
import type { SignedRow } from './signed-row';

const five = rowsOf('KG', 5);
const six = rowsOf('KG', 6);

/** Kyrgyzstan in 2027. */
export const kg2027: readonly SignedRow[] = [
  five.next('2027-03-05T10:00', '2 working days', '2027-03-11T18:00', '8 March and Orozo-ait'),
  five.next('2027-03-19T10:00', '1 working day', '2027-03-23T18:00', '21 March, a Sunday, frees Monday'),
  five.next('2027-04-29T10:00', '1 working day', '2027-04-30T17:00', 'shortened before May'),
  five.next('2027-04-29T10:00', '2 working days', '2027-05-11T18:00', '1 to 9 May, and Monday for its Sunday'),
  five.next('2027-05-14T10:00', '1 working day', '2027-05-18T18:00', 'Kurman-ait on a Monday'),
  five.next('2027-08-30T10:00', '1 working day', '2027-09-01T18:00', '31 August, a Tuesday'),
  five.next('2027-12-30T12:00', '1 working day', '2027-12-31T17:00', 'the last day of the year is shortened'),
  five.next('2027-03-01T10:00', '10 working days', '2027-03-17T18:00', 'ten days over two holidays'),
  five.same('2027-02-23T17:00', '1 working day', '2027-02-24T18:00', 'a shortened day is over at five'),
  five.same('2027-03-09T17:00', '2 working days', '2027-03-11T18:00', 'the one day between two holidays'),
  five.same('2027-05-10T09:00', '1 working day', '2027-05-11T18:00', 'start on a moved holiday'),
  five.hour('2027-02-22T17:15', '1 working day', '2027-02-23T17:00', 'not later than a shortened day ends'),
  five.hour('2027-03-18T17:30', '1 working day', '2027-03-19T17:30', '19 March is not shortened'),
  five.hour('2027-04-06T17:15', '2 working days', '2027-04-08T17:15', 'a shortened day passed over cuts nothing'),
  five.span('2027-03-19T15:00', '4 working hours', '2027-03-23T10:00', 'over the moved 21 March'),
  five.span('2027-04-30T16:30', '4 working hours', '2027-05-11T12:30', 'shortened day and the holidays of May'),
  five.hour('2027-02-28T10:00', '1 calendar day', '2027-03-01T10:00', 'no leap day in 2027'),

  six.next('2027-01-07T10:00', '2 working days', '2027-01-09T18:00', 'New Year holidays, then a Saturday'),
  six.next('2027-03-06T10:00', '2 working days', '2027-03-11T18:00', '8 March and Orozo-ait'),
  six.next('2027-03-20T10:00', '1 working day', '2027-03-23T18:00', '21 March, a Sunday, frees Monday'),
  six.next('2027-04-30T10:00', '1 working day', '2027-05-11T18:00', 'ten free dates of May'),
  six.next('2027-05-15T10:00', '1 working day', '2027-05-18T18:00', 'Sunday and Kurman-ait'),
  six.span('2027-04-07T15:00', '4 working hours', '2027-04-08T11:00', 'over a shortened afternoon'),
];
