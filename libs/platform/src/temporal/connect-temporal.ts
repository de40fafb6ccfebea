import { Client, Connection } from '@temporalio/client';
import type { Configuration } from '../configuration/configuration';

/** An open connection to the Temporal server. */
export interface TemporalAccess {
  readonly client: Client;
  readonly connection: Connection;
  close(): Promise<void>;
}

/**
 * Opens a client on the configured server and namespace. The caller closes it.
 *
 * @throws the SDK's own error where the server does not answer within ten seconds.
 */
export async function connectTemporal(configuration: Pick<Configuration, 'temporal'>): Promise<TemporalAccess> {
  const { address, namespace } = configuration.temporal;
  const connection = await Connection.connect({ address });
  return { client: new Client({ connection, namespace }), connection, close: () => connection.close() };
}
