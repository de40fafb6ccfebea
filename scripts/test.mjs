// npm test [suite…] [-- path…]: prepares the clone and runs the suites: the pages beside the others, for both wait a lot.
// Prints failures only, a sign of life every half minute, a line per suite, and at last «N passed, N failed».
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { bootstrap, passSignals, root } from './bootstrap.mjs';
import { revisionSeed } from './revision-seed.mjs';

/** Suites of a lane follow each other. Unit tests come before everything else: their fault is the cheapest to learn of. */
const LANES = [['integration', 'workflows', 'replay', 'e2e'], ['browser']];
const FIRST = 'unit';
const SUITES = [FIRST, ...LANES.flat()];
const SIGN_OF_LIFE_MS = 30_000;

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs Jest on one suite; its words are kept, and shown only where the result is bad. */
function runJest(suite, patterns, resultFile) {
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
  ];
  args.push('--selectProjects', suite, '--json', `--outputFile=${resultFile}`, '--passWithNoTests', '--silent');
  if (patterns.length > 0) args.push('--testPathPatterns', ...patterns);
  return new Promise((done, failed) => {
    const env = { ...process.env, KELISIM_SEED: seed };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
    passSignals(child);
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    child.on('error', failed);
    child.on('close', (code, signal) => done({ code: signal ? 1 : code, said }));
  });
}

/** Runs Playwright on the suite of the pages; its report is a file as well. */
function runPlaywright(patterns, resultFile) {
  const args = [
    join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--reporter',
    'json',
    '--pass-with-no-tests',
  ];
  args.push('--config', join(root, 'test/src/browser/playwright.config.ts'), ...patterns);
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile, FORCE_COLOR: '0' };
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
    passSignals(child);
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    child.on('error', failed);
    child.on('close', (code, signal) => done({ code: signal ? 1 : code, said }));
  });
}

/** All tests of a report of Playwright, however deep they lie. */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** A report of Playwright in the words of Jest's, so that both are counted and printed alike. */
function asJest({ stats, suites, errors }) {
  const failures = suites.flatMap(specsOf).filter(({ ok }) => !ok);
  const messages = failures.flatMap(({ title, tests }) =>
    tests.flatMap(({ results }) => results.flatMap((one) => one.errors)).map(({ message }) => `${title}\n${message}`),
  );
  return {
    numPassedTests: stats.expected + stats.flaky,
    numFailedTests: stats.unexpected,
    numPendingTests: stats.skipped,
    numTodoTests: 0,
    figures: suites.flatMap(specsOf).flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations)),
    testResults: [...messages, ...errors.map(({ message }) => message)].map((message) => ({
      name: join(root, 'test/src/browser'),
      status: 'failed',
      assertionResults: [{ status: 'failed' }],
      message,
    })),
  };
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A file that could not even be loaded has no tests of its own to count: it counts as one failure. */
function count(result) {
  const unloadable = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + unloadable,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

function printFailures(result) {
  for (const file of result.testResults.filter((one) => one.status === 'failed'))
    console.log(`\n${file.name.slice(root.length + 1)}\n${file.message}`);
}

async function runSuite(suite, patterns, folder) {
  const begun = Date.now();
  const life = setInterval(() => console.log(`… ${suite}: ${seconds(begun)}`), SIGN_OF_LIFE_MS);
  const resultFile = join(folder, `${suite}.json`);
  const inBrowser = suite === 'browser';
  const { code, said } = await (inBrowser ? runPlaywright(patterns, resultFile) : runJest(suite, patterns, resultFile));
  clearInterval(life);
  const read = readResult(resultFile);
  const result = inBrowser && read ? asJest(read) : read;
  if (!result) {
    console.log(`${said}\n${suite}: did not run (exit code ${code})`);
    return { passed: 0, failed: 1 };
  }
  const { passed, failed, skipped } = count(result);
  if (failed > 0) {
    printFailures(result);
    console.log(`(drawn with KELISIM_SEED=${seed})`);
  }
  // Every test passed and yet the runner failed: a set-up, a tear-down or a broken promise. That is a failure as well.
  const other = code !== 0 && failed === 0 ? 1 : 0;
  if (other) console.log(`${said}\n${suite}: ended with code ${code}`);
  // Playwright's own marks of a test have no words.
  for (const { type, description } of result.figures ?? []) if (description) console.log(`${type}: ${description}`);
  console.log(
    `${suite}: ${passed} passed, ${failed + other} failed${skipped ? `, ${skipped} skipped` : ''} in ${seconds(begun)}`,
  );
  return { passed, failed: failed + other };
}

const seed = revisionSeed();
const words = process.argv.slice(2);
const suites = words.filter((word) => SUITES.includes(word));
const patterns = words.filter((word) => !SUITES.includes(word));

await bootstrap(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'kelisim-results-'));
const total = { passed: 0, failed: 0 };
const wanted = (suite) => suites.length === 0 || suites.includes(suite);
const runAll = async (lane) => {
  for (const suite of lane.filter(wanted)) {
    const { passed, failed } = await runSuite(suite, patterns, folder);
    total.passed += passed;
    total.failed += failed;
  }
};
await runAll([FIRST]);
await Promise.all(LANES.map(runAll));
rmSync(folder, { recursive: true, force: true });
if (total.passed + total.failed === 0) console.log('There was no test to run.');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
