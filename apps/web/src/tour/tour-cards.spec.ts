import { tourCards, tourOf } from './tour-cards';

const holding = (...positions: readonly string[]): Parameters<typeof tourCards>[0] => ({
  appointments: positions.map((position) => ({
    position,
    ...{ title: position, unit: { id: '0', name: 'unit', kind: 'department' } },
  })),
});

describe('the tour of the sample university', () => {
  it.each([
    ['teacher', 'note'],
    ['department-head', 'visa'],
    ['council-secretary', 'council'],
    ['registrar', 'authorise'],
    ['administrator', 'search'],
  ])('tells a %s first what he can try: %s', (position, card) => {
    const cards = tourCards(holding(position));
    expect(cards[1]).toBe(card);
    expect(cards.length).toBeGreaterThanOrEqual(4);
    expect(cards.length).toBeLessThanOrEqual(5);
  });

  it('takes a head who teaches for a head, and anybody else for somebody with an inbox', () => {
    expect(tourOf(holding('teacher', 'department-head'))).toBe('department-head');
    expect(tourOf(holding('digitalisation-head'))).toBe('anyone');
    expect(tourCards(holding())).toEqual(['welcome', 'inbox', 'decided', 'roles']);
  });
});
