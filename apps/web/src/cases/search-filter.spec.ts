import { isNarrowed, noFilter, readFilter, writeFilter } from './search-filter';

const read = (address: string): ReturnType<typeof readFilter> => readFilter(new URLSearchParams(address));

describe('the filter of the case search', () => {
  it('comes back from the address as it was written there', () => {
    const filter = { search: 'ОБ-2026', state: 'open', procedure: 'p', from: '2026-11-01', to: null } as const;
    expect(readFilter(writeFilter(filter))).toEqual(filter);
  });

  it('takes nothing from an address that it does not understand', () => {
    expect(read('state=lost&from=yesterday&to=2026-1-1&search=%20')).toEqual(noFilter);
  });

  it('knows whether it narrows anything', () => {
    expect(isNarrowed(noFilter)).toBe(false);
    expect(isNarrowed(read('state=ended'))).toBe(true);
  });
});
