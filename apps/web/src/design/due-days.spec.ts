import { daysOf, reasonsIn } from './due-days';

const explanation = {
  start: '2026-12-14T19:00:00Z',
  due: '2026-12-21T19:00:00Z',
  zone: 'Asia/Almaty',
  calendar: 'kz',
  budget: { days: 2, count: 'working', first: 'next' },
  counted: ['2026-12-18', '2026-12-21'],
  skipped: [
    { date: '2026-12-15', why: 'first-day' },
    { date: '2026-12-16', why: 'holiday', name: 'Independence Day' },
    { date: '2026-12-20', why: 'weekend' },
  ],
  pauses: [],
};

describe('the days of a term', () => {
  it('come in their order, those that count with their number', () => {
    expect(daysOf(explanation).map(({ date, number }) => [date.slice(-2), number])).toEqual([
      ['15', null],
      ['16', null],
      ['18', 1],
      ['20', null],
      ['21', 2],
    ]);
  });

  it('keep why they do not count', () => {
    expect(daysOf(explanation)[1]).toMatchObject({ why: 'holiday', name: 'Independence Day' });
  });
});

describe('the reasons of a due moment', () => {
  it('are read from what the server sends', () => {
    expect(reasonsIn(explanation)?.budget).toEqual({ days: 2, count: 'working', first: 'next' });
  });

  it('are none where there is no explanation, or one of another form', () => {
    expect(reasonsIn(undefined)).toBeNull();
    expect(reasonsIn({})).toBeNull();
  });
});
