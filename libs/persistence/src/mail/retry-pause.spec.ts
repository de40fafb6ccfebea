import { retryPause } from './retry-pause';

const minutes = (attempts: number, random: number): number | null => {
  const pause = retryPause(attempts, random);
  return pause === null ? null : Math.round(pause / 60_000);
};

describe('the pause before a mail is tried again', () => {
  it('grows from a minute to half a day, and ends after eight tries', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => minutes(attempts, 0.5))).toEqual([
      ...[1, 5, 15, 60, 180, 360, 720],
      null,
      null,
    ]);
  });

  it('is spread by a fifth either way', () => {
    expect([0, 1].map((random) => minutes(5, random))).toEqual([144, 216]);
  });
});
