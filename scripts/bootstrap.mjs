// What every command needs first: the packages, a Node that can run Kelisim, and compiled code.
// Plain Node 20, no package: on a fresh clone nothing else is here yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const ownNode = join(root, 'node_modules', '.bin', 'node');
const lock = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.kelisim-installed');

/** The oldest Node that can run Kelisim: Jest needs it for packages that are ES modules only. */
const NEEDED = [24, 9];
const OLDEST_TO_BEGIN_WITH = [20, 19];

const isAtLeast = (version, [major, minor]) => {
  const [haveMajor, haveMinor] = version.split('.').map(Number);
  return haveMajor > major || (haveMajor === major && haveMinor >= minor);
};

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Ends this command with a sentence a reader can act on. */
function giveUp(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** What the installed packages answer to: the content of the lock file, since its time changes with every checkout. */
const wanted = () => createHash('sha256').update(readFileSync(lock)).digest('hex');

function isInstalled() {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8').trim() === wanted();
  // Installed by hand: npm's own note in node_modules is as new as the lock file.
  return changedAt(join(root, 'node_modules', '.package-lock.json')) + 5000 >= changedAt(lock);
}

function install() {
  if (isInstalled()) {
    if (!existsSync(stamp)) writeFileSync(stamp, wanted());
    return;
  }
  const begun = Date.now();
  console.log('installing packages (about a minute) …');
  // Under `npm test` the outer npm has set variables that the inner one must not take for its own.
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name));
  // Not `npm ci`: it refuses a lock file that lacks optional packages of other systems, which not every registry holds at
  // the moment of locking. `--no-save` leaves the lock file as it is.
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
    env: Object.fromEntries(inherited),
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    giveUp('The packages could not be installed (`npm install` failed, see above). Is the npm registry within reach?');
  writeFileSync(stamp, wanted());
  console.log(`installed packages in ${Math.round((Date.now() - begun) / 1000)} s`);
}

/** Sends the signals that end a command on to a child, so that Ctrl-C and `kill` reach what really runs. */
export function passSignals(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
}

/** Runs a command with this terminal and answers with its exit code. */
export function run(command, args, options = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: root, ...options });
    passSignals(child);
    child.on('error', failed);
    child.on('exit', (code, signal) => done(signal ? 128 + (signal === 'SIGINT' ? 2 : 15) : (code ?? 1)));
  });
}

/** Where this Node is too old, runs the same command again under the one npm brought, and ends with its exit code. */
async function underTheRightNode(script) {
  if (isAtLeast(process.versions.node, NEEDED)) return;
  const probe = spawnSync(ownNode, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  if (probe.status !== 0 || !isAtLeast(probe.stdout.trim(), NEEDED)) {
    giveUp(
      `Kelisim needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}, and the npm package «node» did not bring one.\n` +
        'Ways out: install Node 24; or run `npm rebuild node` (its install script may have been blocked).',
    );
  }
  process.exit(await run(ownNode, [script, ...process.argv.slice(2)]));
}

/** Puts the folder of the project's own commands, and so its Node, before all others. */
function ownCommandsFirst() {
  const bin = join(root, 'node_modules', '.bin');
  if (!process.env.PATH?.startsWith(bin)) process.env.PATH = `${bin}${delimiter}${process.env.PATH ?? ''}`;
}

/**
 * Prepares the clone for the calling script. Returns under a fitting Node, with packages installed and code compiled.
 * @param script `import.meta.url` of the caller; it is run again from its beginning where Node is too old.
 */
export async function bootstrap(script) {
  if (!isAtLeast(process.versions.node, OLDEST_TO_BEGIN_WITH)) {
    giveUp(
      `Kelisim needs Node ${OLDEST_TO_BEGIN_WITH.join('.')} or newer to begin with; this is ${process.versions.node}.`,
    );
  }
  install();
  await underTheRightNode(fileURLToPath(script));
  ownCommandsFirst();
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) giveUp('The code could not be compiled (see above).');
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href)
  await bootstrap(import.meta.url);
