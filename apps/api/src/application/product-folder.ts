import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the product itself. */
export const productRoot = (): string => dirname(productFolder('libs'));

/** A folder that lies beside the programs, such as `procedures` or `templates`: looked for from this file upwards. */
export function productFolder(name: string): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const found = join(folder, name);
    if (existsSync(found) && existsSync(join(folder, 'package-lock.json'))) return found;
    if (folder === dirname(folder)) throw new Error(`The product's folder «${name}» is missing.`);
  }
}
