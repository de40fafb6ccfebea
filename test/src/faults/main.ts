/**
 * `npm run test:faults`: the whole product under load, its processes killed, stopped and frozen one after another; then an
 * oracle that holds what is stored against what was promised. With `--outage` worker and Temporal stand still over thousands of due
 * moments instead. Prints one JSON; exit code 1 on any violation.
 */
import { untilCaughtUp } from './catch-up';
import type { DrillOptions } from './drill-options';
import { readDrillOptions } from './drill-options';
import { Load } from './load/load';
import { Nemesis } from './nemesis';
import { decisionsOnce, notesOnce } from './oracle/acknowledged-once';
import { chainsVerify } from './oracle/chains-verify';
import { endsAsDecided } from './oracle/ends-as-decided';
import { enoughHappened } from './oracle/enough-happened';
import type { Finding } from './oracle/finding';
import { marksInTime } from './oracle/marks-in-time';
import { nothingLeft } from './oracle/nothing-left';
import { papersOnce } from './oracle/papers-once';
import { tryOracle } from './oracle/trial';
import { workflowsAgree } from './oracle/workflows-agree';
import { drillOutage } from './outage/outage-drill';
import { say } from './say';
import type { DrillStage } from './stage/drill-stage';
import { startStage } from './stage/drill-stage';

/** The questions to what is stored. */
async function askStored(stage: DrillStage, { ledger, operations }: Load): Promise<readonly Finding[]> {
  return [
    await decisionsOnce(stage, ledger, operations),
    await notesOnce(stage, ledger, operations),
    await endsAsDecided(stage),
    await papersOnce(stage),
    await chainsVerify(stage),
    await marksInTime(stage, ledger),
    await nothingLeft(stage),
  ];
}

async function ask(
  stage: DrillStage,
  load: Load,
  nemesis: Nemesis,
  options: DrillOptions,
): Promise<readonly Finding[]> {
  return [
    enoughHappened(load, nemesis.done, options),
    await workflowsAgree(stage, nemesis.done),
    ...(await askStored(stage, load)),
    await tryOracle(stage, async () => await askStored(stage, load)),
  ];
}

const percentile = (values: readonly number[], share: number): number =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0);

async function drill(stage: DrillStage, options: DrillOptions): Promise<boolean> {
  const load = new Load();
  const nemesis = new Nemesis(stage, load, options);
  const begun = performance.now();
  await load.start([stage.address], options);
  say('the load runs');
  try {
    await nemesis.run();
  } finally {
    await load.stop();
  }
  say('the load has ended');
  const caughtUpMs = await untilCaughtUp(stage, options.catchUpMs);
  const findings = await ask(stage, load, nemesis, options);
  const passed = findings.every(({ violations }) => violations.length === 0);
  const { operations, ends } = load;
  const report = {
    passed,
    seed: options.seed,
    seconds: Math.round((performance.now() - begun) / 1000),
    caughtUpMs,
    walks: ends,
    operations: Object.fromEntries(operations.byKind),
    actMs: {
      p50: percentile(operations.tookMs, 0.5),
      p99: percentile(operations.tookMs, 0.99),
      most: percentile(operations.tookMs, 0.9999),
    },
    faults: nemesis.done,
    findings,
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  if (passed) load.ledger.remove();
  else say(`what was acknowledged is in ${load.ledger.file}`);
  return passed;
}

async function outage(stage: DrillStage): Promise<boolean> {
  const report = await drillOutage(stage);
  const passed = report.caughtUpMs !== null && report.findings.every(({ violations }) => violations.length === 0);
  process.stdout.write(`${JSON.stringify({ passed, ...report }, null, 2)}\n`);
  return passed;
}

async function main(): Promise<void> {
  const options = readDrillOptions(process.argv.slice(2));
  say(`seed ${options.seed}; starting the product`);
  const stage = await startStage();
  const giveUp = (): void => {
    void stage.stop().finally(() => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, giveUp);
  try {
    const passed = options.outageOnly ? await outage(stage) : await drill(stage, options);
    process.exitCode = passed ? 0 : 1;
  } finally {
    await stage.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
