import type { WorkingCalendar } from './calendar';

type DayOff = WorkingCalendar['daysOff'][number];

const newYear = 'Жаңа жыл';
const christmas = 'Рождество Христово';
const womensDay = 'Халықаралық әйелдер күні';
const nauryz = 'Наурыз мейрамы';
const unityDay = 'Қазақстан халқының бірлігі мерекесі';
const defendersDay = 'Отан қорғаушы күні';
const victoryDay = 'Жеңіс күні';
const kurbanAit = 'Құрбан айт';
const capitalDay = 'Астана күні';
const constitutionDay = 'Конституция күні';
const republicDay = 'Республика күні';
const independenceDay = 'Тәуелсіздік күні';

/** A five-day week until 18:00. The whole country has one time since 1 March 2024. */
function fiveDayWeek(year: number, daysOff: readonly DayOff[]): WorkingCalendar {
  return {
    id: `kz-${year}-five-day`,
    zone: 'Asia/Almaty',
    weekdays: [1, 2, 3, 4, 5],
    dayEnds: '18:00',
    daysOff,
    workingDays: [],
  };
}

const holiday = (date: string, name: string): DayOff => ({ date, name });
const moved = (date: string, name: string): DayOff => ({ date, name, moved: true });

/**
 * Kazakhstan, 2026, five-day week: public holidays, and the working days made free because a holiday fell on a week-end.
 * The day of Kurban-ait is the published one.
 */
export const kazakhstan2026: WorkingCalendar = fiveDayWeek(2026, [
  holiday('2026-01-01', newYear),
  holiday('2026-01-02', newYear),
  holiday('2026-01-07', christmas),
  holiday('2026-03-08', womensDay),
  moved('2026-03-09', womensDay),
  holiday('2026-03-21', nauryz),
  holiday('2026-03-22', nauryz),
  holiday('2026-03-23', nauryz),
  moved('2026-03-24', nauryz),
  moved('2026-03-25', nauryz),
  holiday('2026-05-01', unityDay),
  holiday('2026-05-07', defendersDay),
  holiday('2026-05-09', victoryDay),
  moved('2026-05-11', victoryDay),
  holiday('2026-05-27', kurbanAit),
  holiday('2026-07-06', capitalDay),
  holiday('2026-08-30', constitutionDay),
  moved('2026-08-31', constitutionDay),
  holiday('2026-10-25', republicDay),
  moved('2026-10-26', republicDay),
  holiday('2026-12-16', independenceDay),
]);

/**
 * Kazakhstan, 2027, five-day week, by the rule of the Labour Code alone: a holiday on a week-end frees the next working
 * day, 7 January and Kurban-ait are not moved. Provisional: Kurban-ait and moves by decree are not published yet, and
 * the administrator adds them.
 */
export const kazakhstan2027: WorkingCalendar = fiveDayWeek(2027, [
  holiday('2027-01-01', newYear),
  holiday('2027-01-02', newYear),
  moved('2027-01-04', newYear),
  holiday('2027-01-07', christmas),
  holiday('2027-03-08', womensDay),
  holiday('2027-03-21', nauryz),
  holiday('2027-03-22', nauryz),
  holiday('2027-03-23', nauryz),
  moved('2027-03-24', nauryz),
  holiday('2027-05-01', unityDay),
  moved('2027-05-03', unityDay),
  holiday('2027-05-07', defendersDay),
  holiday('2027-05-09', victoryDay),
  moved('2027-05-10', victoryDay),
  holiday('2027-07-06', capitalDay),
  holiday('2027-08-30', constitutionDay),
  holiday('2027-10-25', republicDay),
  holiday('2027-12-16', independenceDay),
]);
