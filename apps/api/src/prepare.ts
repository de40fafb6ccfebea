import 'reflect-metadata';
import { forgetSetupCode, keepSetupCode, loadConfiguration } from '@kelisim/platform';
import { productFolder } from './application/product-folder';
import { prepareDatabase } from './prepare/prepare-database';

const say = (step: string, message: string): void => {
  process.stdout.write(`${JSON.stringify({ step, message })}\n`);
};

/**
 * Makes the database ready before the other programs start: schema, weak role, sample, procedures, and the code of
 * the first run where there is no university yet. Repeating it does no harm.
 */
async function main(): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- the process hands its environment to the one place that reads it
  const configuration = loadConfiguration(process.env);
  const { founded } = await prepareDatabase({ ...configuration, procedures: productFolder('procedures'), say });
  if (founded) forgetSetupCode(configuration.dataFolder);
  else keepSetupCode(configuration.dataFolder);
}

main().catch((error: unknown) => {
  say('failed', error instanceof Error ? error.message : String(error));
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
