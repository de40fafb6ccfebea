import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Account } from '../process/supervise-process';

/** Where data go that Postgres's account could not reach in their proper place. */
const SHARED_DATA = '/var/lib/kelisim/data';

const canEnter = (folder: string, account: Account): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { cwd: '/', ...account }).status === 0;

/** A folder of this installation's own in the shared place, named so that a person can tell whose it is. */
function sharedFolder(folder: string): string {
  const real = realpathSync(folder);
  const clone = basename(dirname(dirname(real)));
  return join(SHARED_DATA, `${clone}-${createHash('sha256').update(real).digest('hex').slice(0, 12)}`);
}

function chooseFolder(folder: string, account: Account | undefined): string {
  const pointer = join(folder, 'location');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  if (account === undefined || canEnter(folder, account)) return folder;
  if (existsSync(join(folder, 'data'))) {
    throw new Error(
      `The database is in ${folder}, which its account (uid ${account.uid}) can no longer enter.\n` +
        'Way out: let others pass through the folders above it (`chmod o+x`).',
    );
  }
  const shared = sharedFolder(folder);
  mkdirSync(shared, { recursive: true, mode: 0o755 });
  writeFileSync(pointer, `${shared}\n`);
  return shared;
}

/**
 * Decides in which folder the database cluster lives, and makes it fit for the account that runs Postgres.
 *
 * Usually that is `folder` itself. Started as root in a clone below a private folder (`/root` with mode 700), Postgres runs
 * under another account that cannot pass; opening somebody's home folder is not ours to do, so the cluster then lives in
 * `/var/lib/kelisim/data/<clone>-<hash of the path>`, and `folder/location` names that place. The file is kept to when the
 * clone is moved.
 */
export function placeCluster(folder: string, account: Account | undefined): string {
  // Others may pass through, not look: what is secret in it has modes of its own.
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const chosen = chooseFolder(folder, account);
  const own = account?.uid ?? process.getuid?.();
  const data = join(chosen, 'data');
  const owner = existsSync(data) ? statSync(data).uid : own;
  if (own === undefined || owner === own) return chosen;
  throw new Error(
    `The database in ${data} belongs to uid ${owner ?? 'unknown'}, but Postgres would run as uid ${own}.\n` +
      `Way out: start as the user who made it, or give it over: chown -R ${own} ${data}`,
  );
}

/** Makes an empty folder that only the given account can enter. */
export function makePrivateFolder(path: string, account: Account | undefined): void {
  mkdirSync(path, { mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
}
