// Compiles every workspace package from src/ to dist/ with SWC, and the web application with Vite. Types are checked apart, by `npm run types`.
// Only files newer than their output are compiled, so a second build costs a fraction of a second.
import { transformFile } from '@swc/core';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const packages = [
  'libs/domain',
  'libs/workflows',
  'libs/persistence',
  'libs/journal',
  'libs/documents',
  'libs/platform',
  'samples',
  'apps/api',
  'apps/worker',
  'test',
];

/** The age of a file in ms, or 0 where it does not exist. */
const changedAt = (path) =>
  stat(path).then(
    (s) => s.mtimeMs,
    () => 0,
  );

async function listFiles(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name));
}

async function compileFile(source, output, configurationChangedAt) {
  const newest = Math.max(await changedAt(source), configurationChangedAt);
  if ((await changedAt(output)) > newest) return 0;
  const { code, map } = await transformFile(source, { configFile: join(root, '.swcrc'), sourceFileName: source });
  await mkdir(dirname(output), { recursive: true });
  await writeFile(`${output}.map`, map);
  await writeFile(output, `${code}\n//# sourceMappingURL=${relative(dirname(output), output)}.map\n`);
  return 1;
}

async function removeOrphans(dist, outputs) {
  for (const file of await listFiles(dist)) {
    if (!outputs.has(file.replace(/\.map$/, ''))) await rm(file);
  }
}

async function buildPackage(name, configurationChangedAt) {
  const src = join(root, name, 'src');
  const dist = join(root, name, 'dist');
  const sources = (await listFiles(src)).filter(
    (f) => f.endsWith('.ts') && !f.endsWith('.spec.ts') && !f.endsWith('.d.ts'),
  );
  const pairs = sources.map((s) => [s, join(dist, relative(src, s)).replace(/\.ts$/, '.js')]);
  const compiled = await Promise.all(pairs.map(([s, o]) => compileFile(s, o, configurationChangedAt)));
  await removeOrphans(dist, new Set(pairs.map(([, o]) => o)));
  return compiled.reduce((a, b) => a + b, 0);
}

/** The newest of the files the web application is made of, or 0. */
async function newestOf(paths) {
  const files = await Promise.all(
    paths.map(async (path) => ((await stat(path)).isFile() ? [path] : await listFiles(path))),
  );
  return Math.max(...(await Promise.all(files.flat().map(changedAt))));
}

/** The screens, by Vite, where something of them is newer than what was built. */
async function buildWeb() {
  const web = join(root, 'apps', 'web');
  const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((name) => join(web, name));
  if ((await changedAt(join(web, 'dist', 'index.html'))) > (await newestOf(sources))) return;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: web, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  console.log('built the web application');
}

const configurationChangedAt = await changedAt(join(root, '.swcrc'));
const counts = await Promise.all(packages.map((name) => buildPackage(name, configurationChangedAt)));
const total = counts.reduce((a, b) => a + b, 0);
if (total > 0) console.log(`built ${total} files`);
await buildWeb();
