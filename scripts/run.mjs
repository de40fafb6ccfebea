// node scripts/run.mjs <file under a dist folder> [arguments…]: prepares the clone, then runs that file under Node 24.
// `test/demo/main.js` means `test/dist/demo/main.js`; the name of the package's folder is enough.
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { bootstrap, root, run } from './bootstrap.mjs';

const packages = [
  'apps/api',
  'apps/worker',
  'libs/platform',
  'libs/documents',
  'libs/persistence',
  'libs/journal',
  'samples',
  'test',
];

/** The compiled file for what was asked: as it stands, or in the dist folder of its package. */
function findCompiled(name) {
  const asked = relative(root, resolve(root, name));
  const owner = packages.find((folder) => asked.startsWith(`${folder}/`));
  const candidates = [asked, ...(owner ? [join(owner, 'dist', asked.slice(owner.length + 1))] : [])];
  return candidates.map((candidate) => join(root, candidate)).find((path) => existsSync(path));
}

const [name, ...args] = process.argv.slice(2);
if (!name) {
  console.error('usage: node scripts/run.mjs <compiled file> [arguments…]');
  process.exit(2);
}
await bootstrap(import.meta.url);
const file = findCompiled(name);
if (!file) {
  console.error(`There is no ${name}, neither as it stands nor compiled.`);
  process.exit(2);
}
process.exit(await run(process.execPath, [file, ...args]));
