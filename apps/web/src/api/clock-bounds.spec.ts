import { correction, narrowed } from './clock-bounds';

const at = (date: number, asked: number, answered: number): Parameters<typeof narrowed>[1] => ({
  date,
  asked,
  answered,
});

describe('the server’s clock', () => {
  it('leaves a clock alone that may be right', () => {
    expect(correction(null)).toBe(0);
    expect(correction(narrowed(null, at(10_000, 10_300, 10_340)))).toBe(0);
  });

  it('corrects a clock that is an hour slow', () => {
    const known = narrowed(null, at(3_610_000, 10_300, 10_340));
    expect(Math.abs(correction(known) - 3_600_000)).toBeLessThan(1000);
  });

  it('comes nearer with every answer', () => {
    const first = narrowed(null, at(60_000, 0, 40));
    const second = narrowed(first, at(60_000, 900, 940));
    expect(second.most - second.least).toBeLessThan(first.most - first.least);
  });

  it('begins anew when a clock was set', () => {
    const before = narrowed(null, at(60_000, 0, 40));
    expect(narrowed(before, at(10_000, 10_000, 10_040))).toEqual({ least: -40, most: 1000 });
  });
});
