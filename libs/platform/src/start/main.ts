/** `npm start`: the whole product on this machine, until Ctrl-C. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { readStartOptions } from './start-options';
import { startProduct } from './start-product';

const ROOT = resolve(__dirname, '..', '..', '..', '..');

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The first signal to stop. Ctrl-C reaches us directly and through the start script: more of them change nothing. */
function stopAsked(): AbortSignal {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!asked.signal.aborted) tell('stopping …');
      asked.abort();
    });
  }
  return asked.signal;
}

async function main(): Promise<void> {
  const options = readStartOptions(ROOT, process.argv.slice(2), process.env);
  const asked = stopAsked();
  const begun = performance.now();
  tell(`starting Kelisim in ${options.dataFolder}`);
  const product = await startProduct(options, tell, asked);
  tell(`(started in ${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  if (!asked.aborted) await once(asked, 'abort');
  await product.stop();
  tell('stopped.');
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
