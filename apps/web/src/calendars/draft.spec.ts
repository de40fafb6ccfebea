import type { CalendarDay } from '../api/generated/model';
import { addYear, beginDraft, clearDay, isChanged, leaveDay, putDay, setWeek, sourceOf } from './draft';
import { nameIn } from './special-days';

const nothing = beginDraft({ own: null });
const holiday: CalendarDay = { date: '2027-05-17', kind: 'holiday', name: 'Құрбан айт' };

describe('a calendar that is being written', () => {
  it('begins with what the unit says, and with nothing where it says nothing', () => {
    expect(nothing).toEqual({ country: null, content: { days: [], periods: [] }, follows: 0 });
    const content = { days: [holiday], periods: [] };
    expect(beginDraft({ own: { number: 2, country: 'KZ', content } })).toEqual({
      ...{ country: 'KZ', content, follows: 2 },
    });
    expect(beginDraft({ own: { number: 2, country: 'UZ', content } }).country).toBeNull();
  });

  it('R18 says of a day something of its own, what the week says, or nothing', () => {
    const own = putDay(nothing, holiday);
    expect([sourceOf(own, holiday.date), own.content.days]).toEqual(['own', [holiday]]);
    const again = putDay(own, { ...holiday, name: 'Ораза айт' });
    expect(again.content.days).toEqual([{ ...holiday, name: 'Ораза айт' }]);
    const cleared = clearDay(own, holiday.date);
    expect([sourceOf(cleared, holiday.date), cleared.content]).toMatchObject([
      'cleared',
      { days: [], without: [holiday.date] },
    ]);
    expect(sourceOf(putDay(cleared, holiday), holiday.date)).toBe('own');
    const left = leaveDay(cleared, holiday.date);
    expect([sourceOf(left, holiday.date), left.content.without]).toEqual(['above', []]);
    expect(isChanged(nothing, leaveDay(own, holiday.date))).toBe(false);
  });

  it('keeps days in order, and takes of a new year only what it has not said itself', () => {
    const own = putDay(nothing, { ...holiday, date: '2028-03-08', name: 'Своё' });
    const suggested = ['2028-01-01', '2028-03-08'].map((date) => ({ ...holiday, date, provisional: true as const }));
    const covers = { from: '2026-01-01', to: '2028-12-31' };
    const { content } = addYear(own, { year: 2028, days: suggested, covers });
    expect(content.days.map(({ date, name }) => `${date} ${nameIn(name)}`)).toEqual([
      '2028-01-01 Құрбан айт',
      '2028-03-08 Своё',
    ]);
    expect(content.covers).toEqual(covers);
  });

  it('has hours of its own, or those of the unit above', () => {
    const week = Array.from({ length: 7 }, () => [{ from: '08:00', to: '17:00' }]);
    expect(setWeek(nothing, week).content.week).toBe(week);
    expect('week' in setWeek(setWeek(nothing, week), undefined).content).toBe(false);
  });
});
