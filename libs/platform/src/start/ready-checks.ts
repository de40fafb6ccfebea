import { connect } from 'node:net';

const PATIENCE_MS = 2000;

/** Whether the API says that it can serve. */
export async function isApiReady(address: string): Promise<boolean> {
  const response = await fetch(`${address}/api/health/ready`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  await response.body?.cancel();
  return response.status === 200;
}

/** Whether somebody listens on a unix socket. */
export function isSocketServed(path: string): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      answer(true);
    });
    socket.once('error', () => {
      answer(false);
    });
  });
}
