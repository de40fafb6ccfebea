import 'reflect-metadata';
import { createLogger, loadConfiguration } from '@kelisim/platform';
import { createApi } from './application/create-api';

/** The API process. At a signal it takes no more requests, finishes those it has begun, and closes its connections. */
async function main(): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- the process hands its environment to the one place that reads it
  const configuration = loadConfiguration(process.env);
  const logger = createLogger('api', configuration);
  const application = await createApi(configuration, logger);
  let ending = false;
  const end = (signal: NodeJS.Signals): void => {
    if (ending) return;
    ending = true;
    logger.info({ signal }, 'the API ends');
    application.close().catch((error: unknown) => {
      logger.fatal({ err: error }, 'the API did not end well');
      process.exitCode = 1;
    });
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  await application.listen(configuration.port, configuration.host);
  logger.info({ host: configuration.host, port: configuration.port }, 'the API listens');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
