import { verdictKind } from './verdict-kind';

describe('the kind of a verdict', () => {
  it('is known by the common names wherever they stand', () => {
    expect(verdictKind('refuse', 0)).toBe('refuses');
    expect(verdictKind('return', 2)).toBe('returns');
  });

  it('is consent for what stands first under a name of its own, and neutral after it', () => {
    expect(verdictKind('opens', 0)).toBe('consents');
    expect(verdictKind('later', 1)).toBe('neutral');
  });
});
