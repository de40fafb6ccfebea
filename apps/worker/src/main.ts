import 'reflect-metadata';
import { createLogger, loadConfiguration } from '@kelisim/platform';
import { NestFactory } from '@nestjs/core';
import { Runtime } from '@temporalio/worker';
import { nestLogger } from './log/nest-logger';
import { workflowLogger } from './log/temporal-logger';
import { WorkerLife } from './worker-life';
import { WorkerModule } from './worker.module';

/** The worker process: carries events to the cases' workflows, and carries out what the workflows ask for. */
async function main(): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- the process hands its environment to the one place that reads it
  const configuration = loadConfiguration(process.env);
  const log = createLogger('worker', configuration);
  // The order in which we stop is our own: the runtime must not shut the worker down by itself at a signal.
  Runtime.install({ logger: workflowLogger(log), shutdownSignals: [] });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class
  const context = await NestFactory.createApplicationContext(WorkerModule.of(configuration, log), {
    logger: nestLogger(log),
    abortOnError: false,
  });
  const life = context.get(WorkerLife);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      life.stop();
    });
  }
  try {
    await life.run();
  } catch (error) {
    log.fatal({ err: error }, 'the worker cannot go on');
    process.exitCode = 1;
  }
  await context.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
