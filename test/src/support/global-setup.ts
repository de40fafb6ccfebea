import { rememberServers } from './running-servers';
import { startTestServers } from './test-servers';

/** One Postgres and one Temporal for a whole run of Jest. Tests find them in KELISIM_TEST_* (see `test-environment.ts`). */
export default async function startForAllTests(): Promise<void> {
  const servers = await startTestServers();
  rememberServers(servers);
  process.env.KELISIM_TEST_DATABASE_URL = servers.databaseUrl;
  process.env.KELISIM_TEST_TEMPORAL_ADDRESS = servers.temporalAddress;
  process.env.KELISIM_TEST_FOLDER = servers.folder;
}
