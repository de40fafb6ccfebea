import type { SheetFilter } from './sheet-filter';
import { askFor, shownOf } from './sheet-filter';

const nothing: SheetFilter = { show: null, kind: null, discipline: null, group: null, period: null };

describe('R20 the list of sheets', () => {
  it('asks for all of them until it is narrowed', () => {
    expect(askFor(nothing)).toEqual({});
  });

  it('asks for what was not closed in time apart from the states', () => {
    expect(askFor({ ...nothing, show: 'late', group: 'g' })).toEqual({ overdue: 'true', group: 'g' });
    expect(askFor({ ...nothing, show: 'reopened' })).toEqual({ state: 'reopened' });
  });

  it('shows everything for an address that it does not understand', () => {
    expect(shownOf('nonsense')).toBe('all');
  });
});
