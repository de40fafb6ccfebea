import { setTimeout as pause } from 'node:timers/promises';

const ASK_EVERY_MS = 50;

/** Asks until the answer is yes. @returns the milliseconds it took, or null where the time ran out. */
export async function until(mostMs: number, isSo: () => Promise<boolean> | boolean): Promise<number | null> {
  const begun = performance.now();
  for (;;) {
    // A question that cannot be answered is one to ask again: what answers may be the very thing that was killed.
    const yes = await Promise.resolve()
      .then(isSo)
      .catch(() => false);
    const tookMs = Math.round(performance.now() - begun);
    if (yes) return tookMs;
    if (tookMs > mostMs) return null;
    await pause(ASK_EVERY_MS);
  }
}
