import type { CalendarDay, CalendarLayer } from '../calendar';
import { holiday, moved, provisional, shortened } from './country-days';
import { kyrgyzHolidays as name } from './kyrgyzstan-names';

/**
 * Kyrgyzstan: public holidays, the free days between them in January and May, and shortened days.
 *
 * Sources: 2026 as the press reported the schedule of days off. The two Muslim feasts are announced a few weeks ahead; the sources do
 * not say whether Sunday 8 March 2026 is made good, nor how the days between the holidays of 2027 fall: all that is
 * provisional, and the administrator confirms it.
 */
export const kyrgyzstan: CalendarLayer = {
  zone: 'Asia/Bishkek',
  days: [
    ...newYear('2026'),
    shortened('2026-02-23', name.defendersDay),
    holiday('2026-03-08', name.womensDay),
    moved('2026-03-09', name.womensDay, provisional),
    shortened('2026-03-20', name.beforeHoliday),
    holiday('2026-03-21', name.nooruz),
    shortened('2026-04-07', name.revolutionDay),
    shortened('2026-04-30', name.beforeHoliday),
    ...may('2026'),
    holiday('2026-05-27', name.kurmanAit, provisional),
    holiday('2026-08-31', name.independenceDay),
    shortened('2026-12-31', name.beforeHoliday),

    ...newYear('2027', provisional),
    shortened('2027-02-23', name.defendersDay),
    holiday('2027-03-08', name.womensDay),
    holiday('2027-03-10', name.orozoAit, provisional),
    holiday('2027-03-21', name.nooruz),
    moved('2027-03-22', name.nooruz, provisional),
    shortened('2027-04-07', name.revolutionDay),
    shortened('2027-04-30', name.beforeHoliday),
    ...may('2027', provisional),
    moved('2027-05-10', name.victoryDay, provisional),
    holiday('2027-05-17', name.kurmanAit, provisional),
    holiday('2027-08-31', name.independenceDay),
    shortened('2027-12-31', name.beforeHoliday),
  ],
  periods: [],
  covers: { from: '2026-01-01', to: '2027-12-31' },
};

type Marks = Pick<CalendarDay, 'provisional'>;

/** 1 and 7 January are holidays, what lies between them is free by decree. */
function newYear(year: string, marks: Marks = {}): CalendarDay[] {
  return [
    holiday(`${year}-01-01`, name.newYear),
    ...['02', '03', '04', '05', '06'].map((day) => moved(`${year}-01-${day}`, name.newYearBreak, marks)),
    holiday(`${year}-01-07`, name.christmas),
  ];
}

/** 1, 5 and 9 May are holidays, what lies between them is free by decree. */
function may(year: string, marks: Marks = {}): CalendarDay[] {
  const between = ['02', '03', '04', '06', '07', '08'];
  return [
    holiday(`${year}-05-01`, name.labourDay),
    holiday(`${year}-05-05`, name.constitutionDay),
    holiday(`${year}-05-09`, name.victoryDay),
    ...between.map((day) => moved(`${year}-05-${day}`, name.mayBreak, marks)),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
}
