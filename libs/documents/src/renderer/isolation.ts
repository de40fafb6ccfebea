import { spawnSync } from 'node:child_process';

/** How strictly the machine lets the browser be shut in. */
export interface Isolation {
  /** Command put before Chromium's: gives it a network namespace with no interface, not even loopback. */
  readonly launcher: readonly string[];
  /** Whether Chromium's own sandbox can work here. */
  readonly sandbox: boolean;
}

const ownNetwork = ['unshare', '--user', '--map-current-user', '--net', '--'];

function works(command: readonly string[]): boolean {
  const [program = '', ...rest] = command;
  return spawnSync(program, [...rest, 'true'], { stdio: 'ignore', timeout: 5000 }).status === 0;
}

/**
 * Tries what the kernel allows to this user. Both the empty network and Chromium's sandbox stand on user namespaces; where a
 * container forbids them, Chromium would refuse to start with its sandbox on, and the other walls have to do: no script, a
 * content policy, every request aborted, a proxy that leads nowhere, a user who owns nothing.
 * @param user who will run the browser; Chromium's sandbox refuses root.
 */
export function tryIsolation(user: number): Isolation {
  if (works(ownNetwork)) return { launcher: ownNetwork, sandbox: user !== 0 };
  return { launcher: [], sandbox: false };
}
