import { reachOf } from './calendar-runs-out';
import { everydayCalendar } from './everyday-calendar';
import { usualCalendar } from './working-week';

const kazakhstan = usualCalendar('KZ', 5);

describe('how far a calendar reaches', () => {
  it('is its last day, with a warning two months before', () => {
    expect(reachOf(kazakhstan, '2027-11-01T18:59:59Z')).toMatchObject({
      until: '2027-12-31',
      daysLeft: 61,
      warn: false,
    });
    // An hour of UTC later it is 2 November in Almaty.
    expect(reachOf(kazakhstan, '2027-11-01T19:00:00Z')).toMatchObject({ daysLeft: 60, warn: true });
    expect(reachOf(kazakhstan, '2028-01-05T00:00:00Z')).toMatchObject({ daysLeft: -4, warn: true });
  });

  it('names the days ahead that are not decreed', () => {
    expect(reachOf(kazakhstan, '2027-05-05T00:00:00Z').provisional).toEqual(['2027-05-10', '2027-05-16']);
  });

  it('has no end where nobody promised days off', () => {
    expect(reachOf(everydayCalendar('Asia/Bishkek'), '2026-01-01T00:00:00Z')).toEqual({
      ...{ until: null, daysLeft: null, warn: false, provisional: [] },
    });
  });
});
