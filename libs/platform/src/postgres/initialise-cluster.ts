import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../process/supervise-process';
import { makePrivateFolder } from './cluster-folder';
import type { PostgresBinaries } from './postgres-binaries';

/** The role that owns everything, and the database, of an embedded cluster. */
export const OWNER = 'kelisim';

interface Initialisation {
  readonly binaries: PostgresBinaries;
  /** The cluster's folder; it gets a subfolder `data`. */
  readonly folder: string;
  readonly password: string;
  readonly account: Account | undefined;
  readonly durable: boolean;
}

function runProgram(program: string, args: readonly string[], account: Account | undefined, input?: string): void {
  const { status, stderr, error } = spawnSync(program, args, {
    cwd: '/',
    encoding: 'utf8',
    // Messages in English and bytes as they are, whatever the language of the machine.
    env: { LC_ALL: 'C', PATH: process.env.PATH },
    ...(input === undefined ? {} : { input }),
    ...account,
  });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr.trim()}`);
}

/** initdb takes a password from a file only: one the account alone can read, for as long as initdb runs. */
function withPasswordFile(aside: string, { password, account }: Initialisation, use: (file: string) => void): void {
  const file = `${aside}.password`;
  rmSync(file, { force: true });
  writeFileSync(file, `${password}\n`, { mode: 0o600, flag: 'wx' });
  try {
    if (account) chownSync(file, account.uid, account.gid);
    use(file);
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Makes a new database cluster with one role and one database, both called `kelisim`, unless there is one.
 *
 * It is made aside and renamed when complete: a run that was killed in the middle leaves nothing that looks usable.
 * Text is UTF-8 with Postgres's own collation, which is the same on every machine and does not change under an index
 * when the operating system is updated; sorting for people is asked for by name (`COLLATE "kk-x-icu"`).
 */
export function initialiseCluster(initialisation: Initialisation): void {
  const { binaries, folder, account, durable } = initialisation;
  const data = join(folder, 'data');
  if (existsSync(join(data, 'PG_VERSION'))) return;
  const aside = join(folder, 'data.new');
  rmSync(aside, { recursive: true, force: true });
  makePrivateFolder(aside, account);
  withPasswordFile(aside, initialisation, (passwordFile) => {
    const args = [`--pgdata=${aside}`, `--username=${OWNER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    args.push('--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
    runProgram(binaries.initdb, durable ? args : [...args, '--no-sync'], account);
  });
  const single = ['--single', '-D', aside, ...(durable ? [] : ['-c', 'fsync=off']), 'postgres'];
  runProgram(binaries.postgres, single, account, `CREATE DATABASE ${OWNER};\n`);
  renameSync(aside, data);
}
