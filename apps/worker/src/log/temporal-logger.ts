import type { Logger } from '@kelisim/platform';
import { DefaultLogger } from '@temporalio/worker';
import type { LogLevel } from '@temporalio/worker';

const levels: Readonly<Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'>> = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
};

/** What the SDK says of its own work is news to engineers only: its `info` becomes our `debug`. */
export const workflowLogger = (log: Logger): DefaultLogger =>
  new DefaultLogger('INFO', ({ level, message, meta }) => {
    const name = levels[level];
    log[name === 'info' ? 'debug' : name]({ ...meta }, message);
  });
