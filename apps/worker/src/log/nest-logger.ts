import type { Logger } from '@kelisim/platform';
import type { LoggerService } from '@nestjs/common';

/** Nest's own lines in the log of the process. Its account of what it wires together is for engineers only. */
export const nestLogger = (log: Logger): LoggerService => ({
  log: (message: unknown) => {
    log.debug(String(message));
  },
  warn: (message: unknown) => {
    log.warn(String(message));
  },
  error: (message: unknown) => {
    log.error(String(message));
  },
});
