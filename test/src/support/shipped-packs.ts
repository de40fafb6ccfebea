import type { Pack } from '@kelisim/domain';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { packOf } from './pack-of';

const procedures = resolve(process.cwd(), 'procedures');

/** The packs that the product comes with, in the order of their names: tests do not count them. */
export function readShippedPacks(): readonly Pack[] {
  return readdirSync(procedures)
    .sort()
    .map((name) => readPackFolder(join(procedures, name)));
}

/** Reads a pack from its folder; a pack with faults is a fault of the test. */
function readPackFolder(folder: string): Pack {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path: relative(folder, join(folder, path)), text: readFileSync(join(folder, path), 'utf8') }));
  return packOf(files);
}

/** The ids of the packs that the product comes with. */
export const shippedProcedures = (): readonly string[] =>
  readShippedPacks().map(({ definition }) => definition.procedure);
