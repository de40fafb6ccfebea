import { recordOf, startPostgres } from '@kelisim/platform';
import type { RunningPostgres } from '@kelisim/platform';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { testEnvironment } from '../support/test-environment';

/** A folder of this file's own, below the run's. */
function newFolder(name: string): string {
  const folder = join(testEnvironment().folder, 'platform-postgres', name);
  mkdirSync(dirname(folder), { recursive: true, mode: 0o711 });
  return folder;
}

const start = (folder: string, tell?: (message: string) => void): Promise<RunningPostgres> =>
  startPostgres({ folder, port: 0, logFile: `${folder}.log`, durable: false, ...(tell ? { tell } : {}) });

async function ask(url: string, sql: string): Promise<string[]> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: string }>(sql);
    return rows.map((row) => row.answer);
  } finally {
    await client.end();
  }
}

/** Starts Postgres in a process of its own and kills that process, so that the server is left behind. */
async function leaveAnOrphan(folder: string): Promise<number> {
  const program = `require('@kelisim/platform').startPostgres(${JSON.stringify({ folder, port: 0, logFile: `${folder}.log`, durable: false })})
    .then((server) => { console.log(server.pid); })`;
  const parent = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  return Number(pid.toString());
}

describe('embedded Postgres', () => {
  it('listens for the password alone, keeps to UTC, and finds its data again', async () => {
    const folder = newFolder('plain');
    const first = await start(folder);
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await expect(ask(first.ownerUrl.replace(/:[0-9a-f]+@/, ':wrong@'), 'SELECT 1 AS answer')).rejects.toThrow(
      /password/,
    );
    expect(
      await ask(
        first.ownerUrl,
        `SELECT setting AS answer FROM pg_settings WHERE name IN ('TimeZone', 'jit', 'listen_addresses') ORDER BY name`,
      ),
    ).toEqual(['UTC', 'off', '127.0.0.1']);
    expect(statSync(join(folder, 'password')).mode & 0o077).toBe(0);
    await first.stop();

    const second = await start(folder);
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await ask(second.ownerUrl, 'SELECT answer FROM kept')).toEqual([7]);
    await second.stop();
  });

  it('is started again when it dies', async () => {
    const server = await start(newFolder('dies'));
    const { pid } = server;
    process.kill(pid!, 'SIGKILL');
    while (server.pid === undefined || server.pid === pid) await new Promise((done) => setTimeout(done, 50));
    let answer: string[] = [];
    while (answer.length === 0) answer = await ask(server.ownerUrl, `SELECT 'alive' AS answer`).catch(() => []);
    expect(answer).toEqual(['alive']);
    await server.stop();
  });

  it('ends the server that a killed run left behind, and goes on with its data', async () => {
    const folder = newFolder('orphan');
    const orphan = await leaveAnOrphan(folder);
    expect(recordOf(orphan)).toBeDefined();
    const told: string[] = [];
    const server = await start(folder, (message) => told.push(message));
    expect(told).toEqual([`shut down the Postgres of an earlier run (process ${orphan})`]);
    // Not by its number: whoever adopted it may not have taken note of its end yet.
    expect(recordOf(orphan)).toBeUndefined();
    expect(await ask(server.ownerUrl, `SELECT 'here' AS answer`)).toEqual(['here']);
    await server.stop();
  });

  it('is not stopped by a stale pid file whose number now belongs to another process, and leaves that one alone', async () => {
    const folder = newFolder('stale');
    await (await start(folder)).stop();
    const bystander = spawn('sleep', ['60']);
    writeFileSync(join(folder, 'data', 'postmaster.pid'), `${bystander.pid!}\n${folder}/data\n`);
    const server = await start(folder);
    expect(await ask(server.ownerUrl, `SELECT 'here' AS answer`)).toEqual(['here']);
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
    await server.stop();
    bystander.kill();
  });

  it('takes another port where its own is busy, and remembers it', async () => {
    const folder = newFolder('busy');
    const first = await start(folder);
    await first.stop();
    const squatter = createServer().listen(first.port, '127.0.0.1');
    await once(squatter, 'listening');
    const second = await start(folder);
    expect(second.port).not.toBe(first.port);
    expect(readFileSync(join(folder, 'port'), 'utf8').trim()).toBe(String(second.port));
    await second.stop();
    squatter.close();
  });
});
