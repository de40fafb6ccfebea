import { rememberServers } from './running-servers';
import { rememberEnvironment } from './test-environment';
import { startTestServers } from './test-servers';

/** One Postgres and one Temporal for a whole run of Jest. Tests find them in KELISIM_TEST_* (see `test-environment.ts`). */
export default async function startForAllTests(): Promise<void> {
  const servers = await startTestServers();
  rememberServers(servers);
  rememberEnvironment(servers);
}
