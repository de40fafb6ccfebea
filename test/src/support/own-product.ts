import { findFreePort, removeCluster } from '@kelisim/platform';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredStage } from '../faults/stage/stored-stage';
import { keptMasterKey, openStored } from '../faults/stage/stored-stage';
import type { RunningProduct } from './running-product';
import { inheritedEnvironment, root, startRunningProduct } from './running-product';
import { testEnvironment } from './test-environment';

/** What a program said, and how it ended. */
export interface ProgramEnd {
  readonly code: number | null;
  readonly said: string;
}

/** The product with servers of its own in a folder of its own, as `npm start` has it; it can be stopped and started again. */
export class OwnProduct {
  readonly dataFolder = join(testEnvironment().folder, randomBytes(4).toString('hex'));
  /** Kept from one start to the next, as people keep an address. */
  private port: number | undefined;
  private running: RunningProduct | undefined;
  private opened: StoredStage | undefined;

  constructor() {
    mkdirSync(this.dataFolder, { mode: 0o711 });
  }

  get address(): string {
    if (this.running === undefined) throw new Error('the product does not run');
    return this.running.address;
  }

  async start(): Promise<void> {
    this.port ??= await findFreePort();
    this.running = await startRunningProduct({
      dataFolder: this.dataFolder,
      environment: { KELISIM_MODE: 'test' },
      args: ['--port', String(this.port)],
    });
    const database = `postgres://kelisim:${this.read('postgres/password')}@127.0.0.1:${this.read('postgres/port')}/kelisim`;
    this.opened = await openStored(keptMasterKey(this.dataFolder), database, `127.0.0.1:${this.read('temporal/port')}`);
  }

  /** What is stored, while the product runs. */
  get stored(): StoredStage {
    if (this.opened === undefined) throw new Error('the product does not run');
    return this.opened;
  }

  async stop(): Promise<void> {
    await this.opened?.database.close();
    await this.running?.stop();
    this.opened = undefined;
    this.running = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    removeCluster(join(this.dataFolder, 'postgres'));
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  /** Runs one of the compiled programs of the API on this installation. */
  async run(program: 'backup' | 'restore', ...args: readonly string[]): Promise<ProgramEnd> {
    const child = spawn(process.execPath, [join(root, `apps/api/dist/${program}.js`), ...args], {
      cwd: root,
      env: { ...inheritedEnvironment(), KELISIM_DATA: this.dataFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
    return await new Promise((done) => {
      child.on('close', (code) => {
        done({ code, said });
      });
    });
  }

  /** A file of the data folder; empty where there is none. */
  read(name: string): string {
    const file = join(this.dataFolder, name);
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  }
}
