import type { FailpointName } from '../failpoints/failpoints';

export type Mode = 'production' | 'development' | 'test';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** Where the Temporal server is, and under which names this installation works on it. */
export interface TemporalConfiguration {
  /** Host and port of the gRPC front end, for example `127.0.0.1:7233`. */
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
}

/** Everything a process of Kelisim learns from its environment. Read once, at its start. */
export interface Configuration {
  readonly mode: Mode;
  /** The one folder in which an installation keeps what it writes (absolute path). */
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** The database role that owns the tables: for migrations alone. */
  readonly ownerDatabaseUrl: string;
  /** The weak role of daily work; row-level security holds for it. */
  readonly databaseUrl: string;
  /** Connections of one process. */
  readonly databasePoolSize: number;
  readonly temporal: TemporalConfiguration;
  /** The unix socket on which the renderer listens. */
  readonly rendererSocket: string;
  readonly chromiumPath?: string;
  /** 32 bytes under which the keys of the cases are wrapped. */
  readonly masterKey: Buffer;
  /** How long a session lives, in hours. */
  readonly sessionHours: number;
  /** Whether the invented university is loaded and its logins may be shown. */
  readonly sample: boolean;
  /** The address people use; it stands in letters and on papers. */
  readonly publicUrl: string;
  readonly logLevel: LogLevel;
  /** Points at which a fault drill may end the process; none outside of mode `test`. */
  readonly failpoints: readonly FailpointName[];
}
