import type { Programs } from '@kelisim/platform';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says in a file that a stand-in was told to stop, so that the order can be read. */
const SAY_THE_END = `
const { appendFileSync } = require('node:fs');
const sayTheEnd = (name) => process.on('SIGTERM', () => {
  appendFileSync(process.env.KELISIM_DATA + '/ends.txt', name + '\\n');
  process.exit(0);
});`;

const PREPARE = `console.log(JSON.stringify({ message: 'tables made' }));`;

const API = `${SAY_THE_END}
sayTheEnd('api');
const logins = [{ login: 'a.teacher', password: 'invented', name: 'A. Teacher', positions: ['teacher'] }];
require('node:http').createServer((request, response) => {
  response.end(request.url === '/api/demo' ? JSON.stringify({ logins }) : 'ready');
}).listen(Number(process.env.KELISIM_PORT), '127.0.0.1');`;

const RENDERER = `${SAY_THE_END}
sayTheEnd('renderer');
const socket = process.argv[process.argv.indexOf('--socket') + 1];
require('node:fs').rmSync(socket, { force: true });
require('node:net').createServer().listen(socket);`;

/** Asks Temporal for work as a worker does, and never gets any. */
const worker = (client: string): string => `${SAY_THE_END}
sayTheEnd('worker');
const { Connection } = require(${JSON.stringify(client)});
(async () => {
  const connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS });
  const poll = () => connection.workflowService.pollWorkflowTaskQueue({ namespace: 'default', taskQueue: { name: 'kelisim' }, identity: 'stand-in' });
  for (;;) await connection.withDeadline(Date.now() + 60000, poll);
})();`;

/** Tiny programs that behave towards their supervisor as the product's do. */
export function writeStandIns(folder: string): Programs {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const write = (name: string, text: string): string => {
    const path = join(folder, `${name}.cjs`);
    writeFileSync(path, text);
    return path;
  };
  return {
    prepare: write('prepare', PREPARE),
    api: write('api', API),
    worker: write('worker', worker(require.resolve('@temporalio/client'))),
    renderer: write('renderer', RENDERER),
  };
}
