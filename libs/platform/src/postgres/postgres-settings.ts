import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PostgresBinaries } from './postgres-binaries';

/** Settings of an embedded Postgres. What is not named here keeps Postgres's own, durable default. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // Nobody connects by a socket file, and its path would often be too long.
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  shared_buffers: '256MB',
  max_connections: '200',
  max_wal_size: '2GB',
  // New tables have no statistics, and without them every index looks as good as any other.
  autovacuum_naptime: '15s',
  // Compiling costs more than our short statements.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
};

/** For throw-away data only: nothing is forced to disk, so a power cut destroys the cluster (an ended process does not). */
const NOT_DURABLE: Readonly<Record<string, string>> = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
};

const STATEMENTS = 'pg_stat_statements';

/** The settings as arguments of the server program. */
export function settingArguments(binaries: PostgresBinaries, port: number, durable: boolean): string[] {
  const library = join(dirname(dirname(binaries.postgres)), 'lib', 'postgresql', `${STATEMENTS}.so`);
  const settings: Record<string, string> = {
    ...SETTINGS,
    ...(durable ? {} : NOT_DURABLE),
    ...(existsSync(library) ? { shared_preload_libraries: STATEMENTS } : {}),
    port: String(port),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
