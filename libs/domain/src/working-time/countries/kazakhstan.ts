import type { CalendarLayer } from '../calendar';
import { fiveDay, holiday, moved, provisional } from './country-days';
import { kazakhHolidays as name } from './kazakhstan-names';

/**
 * Kazakhstan: public holidays, and the working days made free because one of them fell on a week-end. By the Labour Code 7 January
 * and Kurban-ait are not moved, and a move goes to the next working day.
 *
 * Sources: 2026 as the e-government portal published it on 2 January 2026, with the day of Kurban-ait; a six-day week works on
 * Saturday 3 January. 2027 by the rule of the Labour Code alone: moves by decree are not published, Kurban-ait's date is
 * astronomical; the administrator confirms what is provisional. One time in the whole country since 1 March 2024.
 */
export const kazakhstan: CalendarLayer = {
  zone: 'Asia/Almaty',
  days: [
    holiday('2026-01-01', name.newYear),
    holiday('2026-01-02', name.newYear),
    holiday('2026-01-07', name.christmas),
    holiday('2026-03-08', name.womensDay),
    moved('2026-03-09', name.womensDay),
    holiday('2026-03-21', name.nauryz),
    holiday('2026-03-22', name.nauryz),
    holiday('2026-03-23', name.nauryz),
    moved('2026-03-24', name.nauryz),
    // For Saturday 21 March; with six days only the Sunday is made good.
    moved('2026-03-25', name.nauryz, fiveDay),
    holiday('2026-05-01', name.unityDay),
    holiday('2026-05-07', name.defendersDay),
    holiday('2026-05-09', name.victoryDay),
    moved('2026-05-11', name.victoryDay, fiveDay),
    holiday('2026-05-27', name.kurbanAit),
    holiday('2026-07-06', name.capitalDay),
    holiday('2026-08-30', name.constitutionDay),
    moved('2026-08-31', name.constitutionDay),
    holiday('2026-10-25', name.republicDay),
    moved('2026-10-26', name.republicDay),
    holiday('2026-12-16', name.independenceDay),

    holiday('2027-01-01', name.newYear),
    holiday('2027-01-02', name.newYear),
    moved('2027-01-04', name.newYear, { ...fiveDay, ...provisional }),
    holiday('2027-01-07', name.christmas),
    holiday('2027-03-08', name.womensDay),
    holiday('2027-03-21', name.nauryz),
    holiday('2027-03-22', name.nauryz),
    holiday('2027-03-23', name.nauryz),
    moved('2027-03-24', name.nauryz, provisional),
    holiday('2027-05-01', name.unityDay),
    moved('2027-05-03', name.unityDay, { ...fiveDay, ...provisional }),
    holiday('2027-05-07', name.defendersDay),
    holiday('2027-05-09', name.victoryDay),
    moved('2027-05-10', name.victoryDay, provisional),
    holiday('2027-05-16', name.kurbanAit, provisional),
    holiday('2027-07-06', name.capitalDay),
    holiday('2027-08-30', name.constitutionDay),
    holiday('2027-10-25', name.republicDay),
    holiday('2027-12-16', name.independenceDay),
  ],
  periods: [],
  covers: { from: '2026-01-01', to: '2027-12-31' },
};
