import { isTooLong, lengthOf } from './text-length';

describe('the length of a text', () => {
  it('counts what a reader takes for one sign as one', () => {
    expect(lengthOf('да 😀')).toBe(4);
  });

  it('is too long only beyond the bound', () => {
    expect(isTooLong('а'.repeat(2000), 2000)).toBe(false);
    expect(isTooLong('а'.repeat(2001), 2000)).toBe(true);
    expect(isTooLong('а'.repeat(4001))).toBe(true);
  });
});
