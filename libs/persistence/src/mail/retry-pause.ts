const minute = 60_000;

/** Pauses after each try that failed: a mail server may be away over a night. */
const pauses = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * minute);

/**
 * How long a mail waits after so many tries, in milliseconds; null when it has been tried often enough (8 times, over 22
 * hours). Spread by a fifth, so that mails that failed together do not come back together.
 *
 * @param random between 0 and 1.
 */
export function retryPause(attempts: number, random: number): number | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : pause * (0.8 + 0.4 * random);
}
