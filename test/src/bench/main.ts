/**
 * `npm run bench [-- --quick] [-- --journal] [-- --many] [-- --clock] [-- --profile <folder>]`: measures the product on this machine, with servers and
 * data of its own that are thrown away; with `--journal` its electronic journal alone, with `--many` lists of many alone, with `--clock` the computing of deadlines alone. Standard output holds one JSON, standard error what is going on.
 */
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeAdapter } from './adapter';
import { BacklogWatch, rounded } from './backlog';
import { benchSize, loadUniversity } from './bench-university';
import { measureClock } from './clock-part';
import { buildDriver } from './driver';
import { hearInterruption, unlessInterrupted } from './interruption';
import { measureJournal } from './journal-part';
import type { MeasuredProduct } from './measured-product';
import { startMeasuredProduct } from './measured-product';
import { measureMany } from './many-part';
import { measureDraining } from './papers-part';
import type { BenchPlan } from './plan';
import { quickPlan, wholePlan } from './plan';
import { measurePrinting } from './printing-part';
import { measureRoute } from './route-part';
import { say } from './say';
import { StatementCounts } from './statements';
import { countStatements } from './statements-part';
import type { BenchFigures } from './targets';
import { clockTargets, compareWithTargets, journalTargets } from './targets';

async function measure(product: MeasuredProduct, plan: BenchPlan): Promise<BenchFigures & { costliest: unknown }> {
  const university = await loadUniversity(product.ownerUrl);
  const adapter = writeAdapter(product.folder, product.address, university);
  const setting = { adapter, out: join(product.folder, 'load.json'), people: benchSize };
  const watch = await BacklogWatch.open(product.ownerUrl);
  const statements = await StatementCounts.open(product.ownerUrl);
  try {
    await measureRoute(product, watch, setting, plan.warmUp);
    await statements.refreshStatistics();
    await statements.reset();
    const sixteenActors = await measureRoute(product, watch, setting, plan.sixteen);
    const costliest = await statements.costliest(12);
    const paced = await measureRoute(product, watch, setting, plan.paced);
    const sixtyFourActors = await measureRoute(product, watch, setting, plan.sixtyFour);
    const pausing = await measureRoute(product, watch, setting, plan.pausing);
    const statementsPerRequest = await countStatements(product, university);
    const whileDraining = await measureDraining(product, university, setting, plan.draining);
    const printing = await measurePrinting(product.folder, setting, plan.printSeconds);
    const journal = await measureJournal(product, university, setting, plan.journal);
    return {
      statementsPerRequest,
      route: { sixteenActors, paced, sixtyFourActors, pausing },
      papers: { printing, whileDraining },
      journal,
      clock: measureClock(),
      costliest,
    };
  } finally {
    await statements.close();
    await watch.close();
  }
}

async function measureJournalAlone(product: MeasuredProduct, plan: BenchPlan): Promise<object> {
  const university = await loadUniversity(product.ownerUrl);
  const adapter = writeAdapter(product.folder, product.address, university);
  const statements = await StatementCounts.open(product.ownerUrl);
  try {
    const journal = await measureJournal(
      product,
      university,
      { adapter, out: join(product.folder, 'load.json') },
      plan.journal,
    );
    return { targets: journalTargets(journal), journal, costliestStatements: await statements.costliest(12) };
  } finally {
    await statements.close();
  }
}

async function measureAll(product: MeasuredProduct, plan: BenchPlan): Promise<object> {
  const { costliest, ...figures } = await measure(product, plan);
  return { targets: compareWithTargets(figures), ...figures, costliestStatements: costliest };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...{ quick: { type: 'boolean' }, journal: { type: 'boolean' }, clock: { type: 'boolean' } },
      many: { type: 'boolean' },
      profile: { type: 'string' },
    },
  });
  const begun = performance.now();
  if (values.clock === true) {
    const clock = measureClock();
    process.stdout.write(`${JSON.stringify({ targets: clockTargets(clock), clock }, null, 2)}\n`);
    return;
  }
  hearInterruption();
  buildDriver();
  const profiling = values.profile === undefined ? '' : `--cpu-prof --cpu-prof-dir=${resolve(values.profile)}`;
  const product = await startMeasuredProduct(profiling === '' ? {} : { NODE_OPTIONS: profiling });
  try {
    const plan = values.quick === true ? quickPlan : wholePlan;
    const parts = values.many === true ? measureMany : values.journal === true ? measureJournalAlone : measureAll;
    const figures = await unlessInterrupted(parts(product, plan));
    const result = {
      measuredAt: new Date().toISOString(),
      machine: { cores: availableParallelism(), processor: cpus()[0]?.model ?? '' },
      quick: values.quick === true,
      seconds: rounded((performance.now() - begun) / 1000),
      ...figures,
    };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await product.stop();
  }
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
