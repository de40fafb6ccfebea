import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Tries to listen on a port of this machine; answers with the port, or undefined where it is taken. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') found(undefined);
      else failed(error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const chosen = (server.address() as AddressInfo).port;
      server.close(() => {
        found(chosen);
      });
    });
  });
}

/** The first of the wanted ports that is free on 127.0.0.1, else any free one. */
export async function findFreePort(...wanted: readonly number[]): Promise<number> {
  for (const port of wanted) {
    const free = port === 0 ? undefined : await tryPort(port);
    if (free !== undefined) return free;
  }
  const any = await tryPort(0);
  if (any === undefined) throw new Error('No port is free on 127.0.0.1.');
  return any;
}
