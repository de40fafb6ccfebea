// npm run web:client: writes the API's document (apps/web/openapi.json) and the web's client anew.
// With --check nothing is written: it fails where what lies there is not what the API would give now.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

const web = join(root, 'apps', 'web');
const generated = join('src', 'api', 'generated');

function output(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status === 0) return stdout;
  console.error(`${stdout}${stderr}`);
  process.exit(1);
}

/** Document and client, made in a folder that has what the generator reads. */
function generate(folder) {
  const document = output(process.execPath, [join(root, 'apps/api/dist/open-api.js')], root);
  writeFileSync(join(folder, 'openapi.json'), document);
  output(
    process.execPath,
    [join(root, 'node_modules/orval/dist/bin/orval.mjs'), '--config', 'orval.config.ts'],
    folder,
  );
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** The paths that differ between what lies in the project and what was generated now. */
function differences(fresh) {
  const [was, is] = [filesUnder(join(web, generated)), filesUnder(join(fresh, generated))];
  const all = [...new Set([...was, ...is])].map((path) => join(generated, path));
  const differs = (path) => {
    try {
      return readFileSync(join(web, path), 'utf8') !== readFileSync(join(fresh, path), 'utf8');
    } catch {
      return true;
    }
  };
  return ['openapi.json', ...all].filter(differs);
}

await bootstrap(import.meta.url);
if (process.argv.includes('--check')) {
  // Inside the project, so that the generator finds its packages and the formatter its settings.
  mkdirSync(join(root, '.kelisim'), { recursive: true });
  const fresh = mkdtempSync(join(root, '.kelisim', 'web-client-'));
  try {
    for (const name of ['orval.config.ts', 'package.json', 'tsconfig.json']) cpSync(join(web, name), join(fresh, name));
    mkdirSync(join(fresh, 'src', 'api'), { recursive: true });
    for (const name of ['request.ts', 'problem.ts'])
      cpSync(join(web, 'src', 'api', name), join(fresh, 'src', 'api', name));
    symlinkSync(join(web, 'src', 'language'), join(fresh, 'src', 'language'));
    generate(fresh);
    const stale = differences(fresh);
    if (stale.length > 0) {
      console.error(
        `The web's client is stale; run \`npm run web:client\`. Different: ${stale.slice(0, 8).join(', ')}`,
      );
      process.exitCode = 1;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
} else generate(web);
