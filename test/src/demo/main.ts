/** `npm run demo`: a journal correction from the first to the last paper, told step by step. */
import { gatherCast } from '../support/cast';
import { startRunningProduct } from '../support/running-product';
import { makeThrowAwayFolder, removeThrowAwayFolder } from '../support/throw-away-folder';
import type { DemoOptions } from './options';
import { readDemoOptions } from './options';
import { Story } from './story';
import { demoWords } from './words';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function play(address: string, { language, papers }: DemoOptions): Promise<void> {
  const words = demoWords[language];
  const cast = await gatherCast(address, language);
  say(words.invented);
  await new Story({ cast, language, words, papers, say }).play();
  say(`\n${words.left(papers)}`);
}

/** Rejects at Ctrl-C, so that what was started is stopped on the usual way. */
const interrupted = (): Promise<never> =>
  new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        reject(new Error('interrupted'));
      });
    }
  });

/** A product of its own, thrown away afterwards. */
async function playOnOwn(options: DemoOptions): Promise<void> {
  say(demoWords[options.language].starting);
  const folder = await makeThrowAwayFolder();
  const stopped = interrupted();
  // Where nothing interrupts, nobody waits for it.
  stopped.catch(() => undefined);
  try {
    const product = await Promise.race([startRunningProduct({ dataFolder: folder }), stopped]);
    try {
      await Promise.race([play(product.address, options), stopped]);
    } finally {
      await product.stop();
    }
  } finally {
    await removeThrowAwayFolder(folder);
  }
}

async function main(): Promise<void> {
  const options = readDemoOptions(process.argv.slice(2));
  await (options.url === undefined ? playOnOwn(options) : play(options.url, options));
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
