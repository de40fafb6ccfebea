/** What a file must say first to be a backup of ours; raised when the file is laid out otherwise. */
export const BACKUP_FORMAT = 1;

/** One table of a backup: its rows follow in the order of these columns. */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** A counter that hands out numbers, and the last one it gave; null where it gave none. */
export interface BackupCounter {
  readonly name: string;
  readonly last: string | null;
}

/** The first line of a backup. */
export interface BackupHeader {
  readonly kelisimBackup: typeof BACKUP_FORMAT;
  /** Version of the product that made it. */
  readonly product: string;
  /** The one moment that everything in it belongs to, RFC 3339, by the database's clock. */
  readonly takenAt: string;
  readonly epoch: number;
  /** Tells whether a master key is the one of this backup; the key itself is not in it. */
  readonly keyCheck: string;
  /** Migrations that its tables have gone through, oldest first. */
  readonly migrations: readonly string[];
  readonly tables: readonly BackupTable[];
  readonly counters: readonly BackupCounter[];
}

/** The last line of a backup. */
export interface BackupTrailer {
  readonly rows: Readonly<Record<string, number>>;
  /** Over all bytes before this line. */
  readonly sha256: string;
}
