import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keptSecret } from '../process/kept-secret';
import type { StartOptions } from './start-options';

/** What the servers turned out to be. */
export interface ServerAddresses {
  readonly ownerUrl: string;
  readonly temporalAddress: string;
  readonly chromium: string;
  readonly port: number;
}

export type ChildEnvironment = Record<string, string | undefined>;

const WEAK_ROLE = 'kelisim_app';
/** The path of a unix socket has 108 bytes with its end mark on Linux, 104 elsewhere. */
const LONGEST_SOCKET_PATH = 100;

/** The same database for the role of daily work, whose password is made once. */
function weakUrl(ownerUrl: string, dataFolder: string): string {
  const url = new URL(ownerUrl);
  url.username = WEAK_ROLE;
  url.password = keptSecret(join(dataFolder, 'app-database-password'), () => randomBytes(24).toString('hex'));
  return url.href;
}

/** In the data folder, or, where its path is too long for a socket, in a private folder under the temporary one. */
function rendererSocket(dataFolder: string): string {
  const proper = join(dataFolder, 'run', 'renderer.sock');
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  const socket =
    Buffer.byteLength(proper) <= LONGEST_SOCKET_PATH ? proper : join(tmpdir(), `kelisim-${hash}`, 'renderer.sock');
  mkdirSync(dirname(socket), { recursive: true, mode: 0o700 });
  return socket;
}

/** The environment all programs of the product get. What the user has set himself stands. */
export function childEnvironment(options: StartOptions, addresses: ServerAddresses): ChildEnvironment {
  const { dataFolder, host, sample } = options;
  return {
    NODE_ENV: 'production',
    KELISIM_MODE: 'production',
    KELISIM_MASTER_KEY: keptSecret(join(dataFolder, 'master-key'), () => randomBytes(32).toString('base64')),
    KELISIM_APP_DATABASE_URL: weakUrl(addresses.ownerUrl, dataFolder),
    KELISIM_RENDERER_SOCKET: rendererSocket(dataFolder),
    ...Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
    KELISIM_DATA: dataFolder,
    KELISIM_HOST: host,
    KELISIM_PORT: String(addresses.port),
    KELISIM_SAMPLE: String(sample),
    DATABASE_URL: addresses.ownerUrl,
    TEMPORAL_ADDRESS: addresses.temporalAddress,
    PUPPETEER_EXECUTABLE_PATH: addresses.chromium,
  };
}
