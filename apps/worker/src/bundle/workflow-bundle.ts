import type { Logger } from '@kelisim/platform';
import { bundleWorkflowCode } from '@temporalio/worker';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workflowLogger } from '../log/temporal-logger';

const PREFIX = 'workflows-';

/** The compiled workflows, which the bundle is made of. */
const compiledFolder = (): string => dirname(require.resolve('@kelisim/workflows'));

/** A fingerprint of what the bundle is made of: the compiled workflows and the exact SDK, which must fit the bundle. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256').update(readFileSync(require.resolve('@temporalio/worker/package.json')));
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The path of the workflow bundle in a folder, made there if it does not stand there yet: bundling costs seconds, which a
 * restarted worker does not have. Bundles of earlier versions are removed.
 */
export async function prepareWorkflowBundle(cache: string, log: Logger): Promise<string> {
  const source = compiledFolder();
  const file = join(cache, `${PREFIX}${fingerprint(source)}.js`);
  if (existsSync(file)) return file;
  log.info('bundling the workflows');
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(source, 'workflows.js'),
    logger: workflowLogger(log),
  });
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) if (name.startsWith(PREFIX)) rmSync(join(cache, name), { force: true });
  // Several workers may do this at once: each writes aside, and the last name wins.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, code);
  renameSync(aside, file);
  return file;
}
