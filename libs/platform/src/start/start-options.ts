import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the user said about how the product should start. */
export interface StartOptions {
  /** The folder of the clone; the compiled programs lie below it. */
  readonly root: string;
  readonly dataFolder: string;
  readonly host: string;
  /** The port he asked for; undefined for the usual one or, where that is busy, another. */
  readonly port: number | undefined;
  /** Whether the invented university is loaded. */
  readonly sample: boolean;
}

const USAGE = 'usage: npm start -- [--port <number>] [--host <address>] [--empty]';

function readPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Error(`«${text}» is not a port (1 to 65535).\n${USAGE}`);
}

function parse(args: readonly string[]): { port?: string; host?: string; empty?: boolean } {
  try {
    const options = { port: { type: 'string' }, host: { type: 'string' }, empty: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}

/** The data folder that an environment names, or that of the clone. */
export const dataFolderOf = (root: string, environment: Record<string, string | undefined>): string =>
  resolve(environment.KELISIM_DATA ?? resolve(root, '.kelisim'));

/**
 * Reads the command line, and the environment where the command line says nothing.
 *
 * @throws Error with the usage where the command line cannot be understood.
 */
export function readStartOptions(
  root: string,
  args: readonly string[],
  environment: Record<string, string | undefined>,
): StartOptions {
  const { port, host, empty } = parse(args);
  return {
    root,
    dataFolder: dataFolderOf(root, environment),
    host: host ?? environment.KELISIM_HOST ?? '127.0.0.1',
    port: readPort(port ?? environment.KELISIM_PORT),
    sample: empty !== true && !['false', '0'].includes(environment.KELISIM_SAMPLE ?? 'true'),
  };
}
