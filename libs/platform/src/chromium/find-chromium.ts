import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from '../configuration/configuration';
import { cacheFolder } from '../process/cache-folder';
import { isProgram, programOnPath } from '../process/program-on-path';

const NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const MAC_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const DOWNLOAD_PATIENCE_MS = 300_000;

const downloadFolder = (): string => join(cacheFolder(), 'browsers');

/** A browser that puppeteer's own installer put somewhere below a folder. */
function programBelow(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)(chrome-headless-shell|chrome|Google Chrome for Testing)$/.test(path))
    .map((path) => join(folder, path))
    .find(isProgram);
}

const installed = (): string | undefined =>
  programOnPath(...NAMES) ??
  MAC_PROGRAMS.find(isProgram) ??
  programBelow(join(homedir(), '.cache', 'puppeteer')) ??
  programBelow(downloadFolder());

function downloadByPuppeteer(): string | undefined {
  const args = ['--yes', '@puppeteer/browsers', 'install', 'chrome-headless-shell@stable', '--path', downloadFolder()];
  spawnSync('npx', args, { stdio: 'ignore', timeout: DOWNLOAD_PATIENCE_MS });
  return programBelow(downloadFolder());
}

/** Debian and its kin have a package; only root may install it. */
function installByApt(): string | undefined {
  const apt = programOnPath('apt-get');
  if (apt === undefined || userInfo().uid !== 0) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(apt, ['update', '-qq'], { stdio: 'ignore', env });
  spawnSync(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'], {
    stdio: 'ignore',
    env,
  });
  return programOnPath(...NAMES);
}

/**
 * Finds the browser that turns papers into PDF: the configured one, an installed one, puppeteer's own download, or, as root
 * on Debian, the package `chromium-headless-shell`.
 *
 * @param tell hears that something is downloaded.
 * @throws Error naming the ways out, also where the configured program cannot be run.
 */
export function findChromium(
  configuration: Pick<Configuration, 'chromiumPath'>,
  tell?: (message: string) => void,
): string {
  const { chromiumPath } = configuration;
  if (chromiumPath !== undefined) {
    if (isProgram(chromiumPath)) return chromiumPath;
    throw new Error(`PUPPETEER_EXECUTABLE_PATH names ${chromiumPath}, which is not a program that can be run.`);
  }
  const present = installed();
  if (present !== undefined) return present;
  tell?.('downloading Chromium (once; it makes the PDF papers) …');
  const found = downloadByPuppeteer() ?? installByApt();
  if (found !== undefined) return found;
  throw new Error(
    [
      'There is no Chromium to make PDF papers with. Any one of these ways helps:',
      '  - install Chromium or Chrome (Debian: apt-get install chromium);',
      '  - set PUPPETEER_EXECUTABLE_PATH to one;',
      `  - run: npx @puppeteer/browsers install chrome-headless-shell@stable --path ${downloadFolder()}`,
    ].join('\n'),
  );
}
