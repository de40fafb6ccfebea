const asked = new AbortController();

/** Aborted when the person at the terminal, or whoever started us, wants us to end. */
export const interrupted: AbortSignal = asked.signal;

/** From now on a signal to end is heard, and does not end us before what we have started is stopped. */
export function hearInterruption(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      asked.abort(new Error('The measurement was broken off.'));
    });
  }
}

/** The work, or its end by an interruption. */
export async function unlessInterrupted<T>(work: Promise<T>): Promise<T> {
  const ended = new Promise<never>((_, reject) => {
    const end = (): void => {
      reject(interrupted.reason as Error);
    };
    interrupted.addEventListener('abort', end);
    if (interrupted.aborted) end();
  });
  // Whoever lost the race fails later, when what it works with is stopped.
  work.catch(() => undefined);
  ended.catch(() => undefined);
  return await Promise.race([work, ended]);
}
