import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import type { Account } from '../process/supervise-process';

/** Our own account for it, where the system has none called `postgres`. */
const OWN_NAME = 'kelisim-postgres';

function numberOf(name: string, which: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : undefined;
}

function lookUp(name: string): Account | undefined {
  const uid = numberOf(name, '-u');
  const gid = numberOf(name, '-g');
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/**
 * The account Postgres runs under: our own, or, since Postgres refuses to run as root, an unprivileged one.
 *
 * @returns undefined where our own account will do.
 * @throws Error where there is no such account and none can be made.
 */
export function postgresAccount(): Account | undefined {
  if (userInfo().uid !== 0) return undefined;
  const existing = lookUp('postgres') ?? lookUp(OWN_NAME);
  if (existing) return existing;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', '--user-group', OWN_NAME]);
  const made = lookUp(OWN_NAME);
  if (made) return made;
  throw new Error(
    'Postgres does not run as root, and there is no account «postgres» to run it under.\n' +
      'Ways out: make one (`useradd --system postgres`), start as an ordinary user, or set DATABASE_URL.',
  );
}
