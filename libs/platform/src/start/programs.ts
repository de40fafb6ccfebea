import { join } from 'node:path';

/** The compiled programs the product consists of. */
export interface Programs {
  /** Migrates, makes the weak role, loads the sample; ends by itself. */
  readonly prepare: string;
  readonly api: string;
  readonly worker: string;
  readonly renderer: string;
}

/** Where the build puts them. */
export const builtPrograms = (root: string): Programs => ({
  prepare: join(root, 'apps/api/dist/prepare.js'),
  api: join(root, 'apps/api/dist/main.js'),
  worker: join(root, 'apps/worker/dist/main.js'),
  renderer: join(root, 'libs/documents/dist/renderer/main.js'),
});
