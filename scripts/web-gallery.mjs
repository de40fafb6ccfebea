// npm run web:gallery: the design language on one page, with every example drawn by the product's own parts.
import { join } from 'node:path';
import { bootstrap, root, run } from './bootstrap.mjs';

await bootstrap(import.meta.url);
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
process.exit(
  await run(process.execPath, [vite, '--open', '/gallery/', ...process.argv.slice(2)], { cwd: join(root, 'apps/web') }),
);
