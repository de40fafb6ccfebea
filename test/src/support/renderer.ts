import { RendererClient } from '@kelisim/documents';
import { findChromium } from '@kelisim/platform';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(__dirname, '../../../libs/documents/dist/renderer/main.js');

/** What the renderer says about itself, as far as tests look at it. */
export interface RendererHealth {
  readonly browser: number | null;
  readonly printed: number;
  readonly started: number;
  readonly user: number;
}

/** A renderer process of a test with its client. */
export interface TestRenderer {
  readonly process: ChildProcess;
  readonly client: RendererClient;
  health(): Promise<RendererHealth>;
  /** Ends it the polite way and resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** A folder for a renderer's socket. */
export function socketFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'kelisim-socket-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Starts the built renderer and waits until its browser is warm. Its words are kept for a failure. */
export async function startRenderer(folder: string, ...options: string[]): Promise<TestRenderer> {
  const socket = join(folder, 'renderer.sock');
  const started = spawn(process.execPath, [program, '--socket', socket, '--chromium', findChromium({}), ...options], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = once(started, 'exit').then(([code]) => code as number | null);
  await untilReady(started);
  const client = new RendererClient(socket);
  return {
    process: started,
    client,
    health: async () => (await client.health()) as unknown as RendererHealth,
    stop: async () => {
      client.close();
      started.kill('SIGTERM');
      return ended;
    },
  };
}

/** Listens on, also after it is ready: a renderer whose words nobody reads would stand still. */
async function untilReady(renderer: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    renderer.stderr!.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      if (said.includes('"ready"')) resolve();
    });
    renderer.once('exit', () => {
      reject(new Error(`the renderer did not start: ${said}`));
    });
  });
}

/** The processes whose group is led by this one and that are not merely waiting to be reaped. */
export function processesOfGroup(leader: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return Number(group) === leader && state !== 'Z';
      } catch {
        return false;
      }
    })
    .map(Number);
}
