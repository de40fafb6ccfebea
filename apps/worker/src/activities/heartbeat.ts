import { Context } from '@temporalio/activity';

const HEARTBEAT_MS = 5_000;

/** Runs slow work with a heartbeat, so that Temporal notices a killed worker long before the work's own limit. */
export async function withHeartbeat<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const context = Context.current();
  const heart = setInterval(() => {
    context.heartbeat();
  }, HEARTBEAT_MS);
  try {
    return await work(context.cancellationSignal);
  } finally {
    clearInterval(heart);
  }
}
