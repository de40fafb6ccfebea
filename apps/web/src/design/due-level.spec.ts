import { dueLevel } from './due-level';

const start = '2026-11-20T00:00:00Z';
const due = '2026-11-30T00:00:00Z';
const at = (moment: string): number => Date.parse(moment);

describe('the level of a term', () => {
  it('is on track while a quarter of the term is left', () => {
    expect(dueLevel({ due, start }, at('2026-11-27T12:00:00Z'))).toBe('onTrack');
  });

  it('is soon below a quarter', () => {
    expect(dueLevel({ due, start }, at('2026-11-27T12:00:01Z'))).toBe('soon');
  });

  it('is critical below a tenth', () => {
    expect(dueLevel({ due, start }, at('2026-11-29T00:00:00Z'))).toBe('soon');
    expect(dueLevel({ due, start }, at('2026-11-29T00:00:01Z'))).toBe('critical');
  });

  it('is overdue at the due moment itself, which is no longer in the term', () => {
    expect(dueLevel({ due, start }, at('2026-11-29T23:59:59Z'))).toBe('critical');
    expect(dueLevel({ due, start }, at(due))).toBe('overdue');
  });

  it('stands still while paused, also after the moment', () => {
    expect(dueLevel({ due, start, state: 'paused' }, at('2026-12-05T00:00:00Z'))).toBe('paused');
  });

  it('is overdue where the server has counted the breach', () => {
    expect(dueLevel({ due, start, state: 'breached' }, at('2026-12-05T00:00:00Z'))).toBe('overdue');
  });

  it.each(['met', 'metLate', 'cancelled', 'elapsed'])('is done once the clock is stopped: %s', (state) => {
    expect(dueLevel({ due, start, state }, at('2026-12-05T00:00:00Z'))).toBe('done');
  });

  it('goes by the day and by hours where the beginning is not known', () => {
    expect(dueLevel({ due }, at('2026-11-28T23:00:00Z'))).toBe('onTrack');
    expect(dueLevel({ due }, at('2026-11-29T01:00:00Z'))).toBe('soon');
    expect(dueLevel({ due }, at('2026-11-29T21:00:00Z'))).toBe('critical');
  });

  it('is none without a due moment', () => {
    expect(dueLevel({ due: null }, at(due))).toBe('none');
  });
});
