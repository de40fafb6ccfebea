import { Connection } from '@temporalio/client';
import { searchAttributes } from './search-attributes';

/** Closed cases stay readable in Temporal this long; afterwards Postgres alone holds their story. */
const RETENTION_DAYS = 90;

async function withConnection<T>(address: string, use: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address, connectTimeout: '2 seconds' });
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}

/** Whether the server answers for a namespace, with all our search attributes in it. False where it does not answer. */
export async function isServerReady(address: string, namespace: string): Promise<boolean> {
  try {
    return await withConnection(address, async ({ workflowService, operatorService }) => {
      await workflowService.describeNamespace({ namespace });
      const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
      return Object.keys(searchAttributes).every((name) => name in customAttributes);
    });
  } catch {
    // Not listening yet, or not serving yet: the caller asks again, and says so if it takes too long.
    return false;
  }
}

/** Keeps the histories of ended cases for longer than the development server's one day. */
export async function keepHistories(address: string, namespace: string): Promise<void> {
  await withConnection(address, async ({ workflowService }) => {
    const seconds = RETENTION_DAYS * 24 * 60 * 60;
    const config = { workflowExecutionRetentionTtl: { seconds: seconds as unknown as Long } };
    await workflowService.updateNamespace({ namespace, config });
  });
}
