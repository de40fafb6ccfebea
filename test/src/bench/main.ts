/** `npm run bench`: measures the product on this machine. Standard output holds one JSON, standard error what is going on. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeAdapter } from './adapter';
import { BacklogWatch } from './backlog';
import { benchSize, loadUniversity } from './bench-university';
import { buildDriver } from './driver';
import { startMeasuredProduct } from './measured-product';
import { measureRoute } from './route-part';
import { say } from './say';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, profile: { type: 'string' } } });
  buildDriver();
  const product = await startMeasuredProduct(
    values.profile === undefined ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${values.profile}` },
  );
  try {
    const university = await loadUniversity(product.ownerUrl);
    const watch = await BacklogWatch.open(product.ownerUrl);
    const setting = {
      adapter: writeAdapter(product.folder, product.address, university),
      out: join(product.folder, 'load.json'),
      people: benchSize,
    };
    const r = await measureRoute(product, watch, setting, {
      actors: 16,
      warmSeconds: 8,
      seconds: 10,
      windows: 1,
      spare: 0,
    });
    process.stdout.write(`${JSON.stringify(r, null, 2)}\n`);
    await watch.close();
  } finally {
    await product.stop();
  }
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
