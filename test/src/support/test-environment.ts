/** What a test of the suites integration, workflows, replay and e2e can use. */
export interface TestEnvironment {
  /** Address of the throw-away database for the role that owns everything; make a database of your own beside it. */
  readonly databaseUrl: string;
  /** Host and port of the Temporal server; use a task queue of your own. */
  readonly temporalAddress: string;
  /** A folder for files, deleted after the run. */
  readonly folder: string;
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is missing: this file must run in a suite with servers (jest.config.cjs).`);
  return value;
}

/** The servers that `global-setup.ts` started for this run. */
export const testEnvironment = (): TestEnvironment => ({
  databaseUrl: required('KELISIM_TEST_DATABASE_URL'),
  temporalAddress: required('KELISIM_TEST_TEMPORAL_ADDRESS'),
  folder: required('KELISIM_TEST_FOLDER'),
});

/** For whoever started servers without Jest. */
export function rememberEnvironment(servers: TestEnvironment): void {
  process.env.KELISIM_TEST_DATABASE_URL = servers.databaseUrl;
  process.env.KELISIM_TEST_TEMPORAL_ADDRESS = servers.temporalAddress;
  process.env.KELISIM_TEST_FOLDER = servers.folder;
}
