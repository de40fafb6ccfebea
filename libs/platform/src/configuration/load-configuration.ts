import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import type { Configuration } from './configuration';
import { ConfigurationError } from './configuration-error';
import type { ConfigurationFault } from './configuration-error';
import { environmentSchema } from './environment-schema';

type Environment = z.infer<typeof environmentSchema>;

/** A fixed key for development and tests, so that data outlive a restart there. It protects nothing. */
const developmentKey = (): Buffer => createHash('sha256').update('kelisim: no secret, development only').digest();

/** What only production must say, because there a default would be a hole. */
function productionFaults(environment: Environment): ConfigurationFault[] {
  if (environment.KELISIM_MODE !== 'production') return [];
  const required = ['KELISIM_MASTER_KEY', 'KELISIM_DATA'] as const;
  return required
    .filter((name) => environment[name] === undefined)
    .map((variable) => ({ variable, message: 'is required in production' }));
}

/** A process that ends itself on a file's appearance belongs in a drill alone. */
function drillFaults(environment: Environment): ConfigurationFault[] {
  if (environment.KELISIM_MODE === 'test' || environment.KELISIM_FAILPOINTS === undefined) return [];
  return [{ variable: 'KELISIM_FAILPOINTS', message: 'is allowed in mode test only' }];
}

const settled = (environment: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );

function toConfiguration(environment: Environment): Configuration {
  const dataFolder = environment.KELISIM_DATA ?? resolve('.kelisim');
  return {
    mode: environment.KELISIM_MODE,
    dataFolder,
    host: environment.KELISIM_HOST,
    port: environment.KELISIM_PORT,
    ownerDatabaseUrl: environment.DATABASE_URL,
    databaseUrl: environment.KELISIM_APP_DATABASE_URL,
    databasePoolSize: environment.KELISIM_DATABASE_POOL,
    temporal: {
      address: environment.TEMPORAL_ADDRESS,
      namespace: environment.KELISIM_TEMPORAL_NAMESPACE,
      taskQueue: environment.KELISIM_TASK_QUEUE,
    },
    rendererSocket: environment.KELISIM_RENDERER_SOCKET ?? join(dataFolder, 'run', 'renderer.sock'),
    ...(environment.PUPPETEER_EXECUTABLE_PATH === undefined
      ? {}
      : { chromiumPath: environment.PUPPETEER_EXECUTABLE_PATH }),
    masterKey: environment.KELISIM_MASTER_KEY ?? developmentKey(),
    sessionHours: environment.KELISIM_SESSION_HOURS,
    sample: environment.KELISIM_SAMPLE,
    publicUrl: environment.KELISIM_PUBLIC_URL ?? `http://${environment.KELISIM_HOST}:${environment.KELISIM_PORT}`,
    logLevel: environment.KELISIM_LOG_LEVEL,
    failpoints: environment.KELISIM_FAILPOINTS ?? [],
  };
}

/**
 * Reads the configuration of a process from its environment.
 *
 * @param environment usually `process.env`; a variable set to nothing counts as absent.
 * @throws ConfigurationError naming every faulty variable and what it should be, never its value.
 */
export function loadConfiguration(environment: Record<string, string | undefined>): Configuration {
  const parsed = environmentSchema.safeParse(settled(environment));
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => ({ variable: issue.path.join('.'), message: issue.message })),
    );
  }
  const faults = [...productionFaults(parsed.data), ...drillFaults(parsed.data)];
  if (faults.length > 0) throw new ConfigurationError(faults);
  return toConfiguration(parsed.data);
}
