import { connectTemporal, searchAttributes, startTemporal } from '@kelisim/platform';
import type { RunningTemporal } from '@kelisim/platform';
import { join } from 'node:path';
import { testEnvironment } from '../support/test-environment';

const start = (tell?: (message: string) => void): Promise<RunningTemporal> => {
  const folder = join(testEnvironment().folder, 'platform-temporal');
  return startTemporal({ folder, port: 0, logFile: `${folder}.log`, ...(tell ? { tell } : {}) });
};

const accessTo = (address: string): ReturnType<typeof connectTemporal> =>
  connectTemporal({ temporal: { address, namespace: 'default', taskQueue: 'platform' } });

describe('the Temporal server', () => {
  it('knows our search attributes and keeps histories for 90 days', async () => {
    const { connection, close } = await accessTo(testEnvironment().temporalAddress);
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
    const { config } = await connection.workflowService.describeNamespace({ namespace: 'default' });
    await close();
    expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(Object.keys(searchAttributes)));
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(90 * 24 * 60 * 60);
  });

  it('finds its workflows again after it was killed', async () => {
    const server = await start();
    const before = await accessTo(server.address);
    await before.client.workflow.start('never-executed', { taskQueue: 'platform', workflowId: 'kept' });
    await before.close();
    const { pid } = server;
    process.kill(pid!, 'SIGKILL');
    await server.stop();

    const again = await start();
    expect(again.address).toBe(server.address);
    const after = await accessTo(again.address);
    const { status } = await after.client.workflow.getHandle('kept').describe();
    await after.close();
    await again.stop();
    expect(status.name).toBe('RUNNING');
  });
});
