import pino from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { Configuration } from '../configuration/configuration';

export type { Logger } from 'pino';

/** Fields that never reach a log, at whatever depth they usually stand. */
const SECRET_NAMES = [
  'authorization',
  'cookie',
  '["set-cookie"]',
  'password',
  'secret',
  'token',
  'key',
  'masterKey',
  'ownerDatabaseUrl',
  'databaseUrl',
];
const DEPTHS = ['', '*.', '*.*.', '*.*.*.'];

const SECRET_PATHS = DEPTHS.flatMap((depth) =>
  SECRET_NAMES.map((name) => (name.startsWith('[') ? `${depth.replace(/\.$/, '')}${name}` : `${depth}${name}`)),
);

/**
 * The log of a process: one JSON object a line, times in RFC 3339, secrets struck out.
 *
 * @param name of the process, for example `api`.
 * @param destination where lines go; standard output by default.
 */
export function createLogger(
  name: string,
  configuration: Pick<Configuration, 'logLevel'>,
  destination?: DestinationStream,
): Logger {
  const options = {
    name,
    level: configuration.logLevel,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET_PATHS, censor: '[redacted]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
