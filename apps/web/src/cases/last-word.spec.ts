import { lastWord } from './last-word';
import { decided, eventAt, person } from './spec-support';

const refusal = decided(1, 'visa', 'refuse', { reason: 'The marks are right.' });

describe('lastWord', () => {
  it('is the refusal: by whom, at which step and why', () => {
    expect(lastWord({ outcome: 'refused' }, [refusal])).toEqual({
      ...{ by: 'Head', step: 'visa', reason: 'The marks are right.' },
    });
  });

  it('is not that somebody got no more time', () => {
    const noTime = decided(2, 'visa', 'refuse', { extension: { until: '2026-11-25T12:00:00Z' } });
    expect(lastWord({ outcome: 'refused' }, [refusal, noTime])?.reason).toBe('The marks are right.');
  });

  it('is the act of the author who took the case back', () => {
    const recalled = eventAt(2, { type: 'recalled', by: person('Teacher'), reason: 'A mistake.' });
    expect(lastWord({ outcome: 'recalled' }, [recalled])).toEqual({ by: 'Teacher', step: null, reason: 'A mistake.' });
  });

  it('is nobody’s where the case reached an end that it was made for', () => {
    expect(lastWord({ outcome: 'corrected' }, [decided(1, 'reopen', 'close')])).toBeNull();
  });
});
