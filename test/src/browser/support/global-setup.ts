import { startProductForBrowsers } from './product-for-browsers';

/**
 * One product for all tests of the suite, on servers and data of its own that are thrown away; or the one whose address
 * KELISIM_BROWSER_ADDRESS names, which saves its start while a test is written.
 */
export default async function startForAllBrowsers(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.KELISIM_BROWSER_ADDRESS !== undefined) return undefined;
  const product = await startProductForBrowsers();
  process.env.KELISIM_BROWSER_ADDRESS = product.address;
  return async () => {
    await product.stop();
  };
}
