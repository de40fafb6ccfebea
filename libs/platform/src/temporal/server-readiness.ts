import { Connection } from '@temporalio/client';
import { searchAttributes } from './search-attributes';

/** Closed cases stay readable in Temporal this long; afterwards Postgres alone holds their story. */
const RETENTION_DAYS = 90;

/** `temporal.api.enums.v1.TaskQueueType`: the queue from which workflows are carried on. */
const WORKFLOW_QUEUE = 1;

/** Numbers of the kinds in Temporal's protocol (`temporal.api.enums.v1.IndexedValueType`). */
const INDEXED_VALUE_TYPE = { Keyword: 2, Datetime: 6 } as const;

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

/** Adds to a server that is not ours what search attributes it lacks. */
export async function addSearchAttributes(address: string, namespace: string): Promise<void> {
  await withConnection(address, async ({ operatorService }) => {
    const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
    const missing = Object.entries(searchAttributes).filter(([name]) => !(name in customAttributes));
    if (missing.length === 0) return;
    await operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(([name, kind]) => [name, INDEXED_VALUE_TYPE[kind]])),
    });
  });
}

/**
 * Whether a worker has asked for work on a task queue since a moment.
 *
 * @param since in ms since 1970: pollers of an earlier worker stay listed for minutes.
 */
export async function isQueueServed(
  address: string,
  namespace: string,
  queue: string,
  since: number,
): Promise<boolean> {
  const request = { namespace, taskQueue: { name: queue }, taskQueueType: WORKFLOW_QUEUE };
  return withConnection(address, async ({ workflowService }) => {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the enumeration is in a package of the SDK's own
    const { pollers } = await workflowService.describeTaskQueue(request);
    return pollers.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 >= since - 1000);
  });
}
