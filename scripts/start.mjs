// npm start: prepares the clone and starts the whole product (libs/platform/src/start says how).
import { join } from 'node:path';
import { bootstrap, root, run } from './bootstrap.mjs';

await bootstrap(import.meta.url);
process.exit(await run(process.execPath, [join(root, 'libs/platform/dist/start/main.js'), ...process.argv.slice(2)]));
