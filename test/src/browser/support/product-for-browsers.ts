import { rememberEnvironment } from '../../support/test-environment';
import type { TestProduct } from '../../support/test-product';
import { startTestProduct } from '../../support/test-product';
import { startTestServers } from '../../support/test-servers';

/** The whole product with the sample university and the built pages, beside servers of its own. */
export async function startProductForBrowsers(
  environment: Readonly<Record<string, string>> = {},
): Promise<Pick<TestProduct, 'address' | 'stop' | 'database'>> {
  const servers = await startTestServers();
  rememberEnvironment(servers);
  const product = await startTestProduct(environment).catch(async (error: unknown) => {
    await servers.stop();
    throw error;
  });
  return {
    address: product.address,
    database: product.database,
    stop: async () => {
      await product.stop();
      await servers.stop();
    },
  };
}
