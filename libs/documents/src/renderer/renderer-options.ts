import { parseArgs } from 'node:util';

/** How one renderer process runs; given on its command line, because only the platform reads the environment. */
export interface RendererOptions {
  /** Path of the unix socket it listens on. */
  readonly socket: string;
  /** Path of the Chromium program. */
  readonly chromium: string;
  /** Papers printed at the same time; one page of the browser each. */
  readonly pages: number;
  /** Hard limit of one print, in milliseconds; after it the browser is killed. */
  readonly limit: number;
  /** Papers after which a new browser replaces the old one. */
  readonly recycleAfter: number;
  /** Papers that may wait; beyond it a request is refused at once. */
  readonly queue: number;
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new RangeError(`--${name} needs a whole number above 0, not «${text}»`);
}

/**
 * Reads `--socket <path> --chromium <path> [--pages 2] [--limit 10000] [--recycle-after 500] [--queue 256]`.
 * @throws RangeError or TypeError naming the option at fault.
 */
export function readRendererOptions(given: readonly string[]): RendererOptions {
  const { values } = parseArgs({
    args: [...given],
    options: {
      socket: { type: 'string' },
      chromium: { type: 'string' },
      pages: { type: 'string', default: '2' },
      limit: { type: 'string', default: '10000' },
      'recycle-after': { type: 'string', default: '500' },
      queue: { type: 'string', default: '256' },
    },
  });
  if (!values.socket || !values.chromium) throw new RangeError('--socket and --chromium are needed');
  return {
    socket: values.socket,
    chromium: values.chromium,
    pages: count('pages', values.pages),
    limit: count('limit', values.limit),
    recycleAfter: count('recycle-after', values['recycle-after']),
    queue: count('queue', values.queue),
  };
}
