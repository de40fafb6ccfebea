import type { ApiClient } from './api-client';

/** The notices of one person, heard as they come (server-sent events). */
export interface NoticeStream {
  /** Milliseconds of `performance.now()` at which each notice «inbox changed» arrived. */
  readonly arrivals: readonly number[];
  /** Waits until so many notices have arrived since the stream was opened. */
  untilHeard(count: number): Promise<void>;
  close(): void;
}

export async function hearNotices(person: ApiClient): Promise<NoticeStream> {
  const ending = new AbortController();
  const body = await person.stream('/api/events', ending.signal);
  const arrivals: number[] = [];
  let tell = (): void => undefined;
  const listening = listen(body, ending.signal, () => {
    arrivals.push(performance.now());
    tell();
  });
  return {
    arrivals,
    untilHeard: async (count) => {
      const heard = new Promise<void>((done) => {
        tell = () => {
          if (arrivals.length >= count) done();
        };
        tell();
      });
      await Promise.race([heard, listening]);
      if (arrivals.length < count) throw new Error('The stream of notices ended.');
    },
    close: () => {
      ending.abort();
    },
  };
}

async function listen(body: ReadableStream<Uint8Array>, ending: AbortSignal, hear: () => void): Promise<void> {
  const words = new TextDecoder();
  let rest = '';
  try {
    for await (const part of body) {
      const events = (rest + words.decode(part, { stream: true })).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) if (/^event: inbox$/m.test(event)) hear();
    }
  } catch (error) {
    if (!ending.aborted) throw error;
  }
}
