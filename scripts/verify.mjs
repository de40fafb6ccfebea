// npm run verify: everything a change must hold before it is shared. One line a check; its words only where it fails.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, passSignals, root } from './bootstrap.mjs';

/** Name, package command or script, arguments. The order is from the quickest to the slowest. */
const CHECKS = [
  ['format', 'prettier', ['--check', '.', '--log-level', 'warn']],
  [
    'architecture',
    'depcruise',
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'apps', 'libs', 'samples', 'test'],
  ],
  ['unused', 'knip', ['--no-progress']],
  ['types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['web types', 'tsc', ['--noEmit', '-p', 'apps/web/tsconfig.json']],
  ['web client', process.execPath, [join(root, 'scripts/web-client.mjs'), '--check']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['unit tests', process.execPath, [join(root, 'scripts/test.mjs'), 'unit']],
];

function runCheck(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    passSignals(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', (error) => done({ ok: false, said: String(error) }));
    child.on('close', (code) => done({ ok: code === 0, said }));
  });
}

await bootstrap(import.meta.url);
process.setMaxListeners(50);
let failures = 0;
for (const [name, command, args] of CHECKS) {
  const begun = Date.now();
  const { ok, said } = await runCheck(command, args);
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(12)} ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  if (!ok) {
    failures += 1;
    console.log(said.trimEnd());
  }
}
console.log(failures === 0 ? 'all checks hold' : `${failures} of ${CHECKS.length} checks failed`);
process.exitCode = failures === 0 ? 0 : 1;
