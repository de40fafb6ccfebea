/** Bytes with the name that their content gives them. */
export interface Blob {
  /** SHA-256 of the bytes. */
  readonly hash: Buffer;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Where the bytes of papers and attachments lie: Postgres by default, an object store for many machines (design §3). */
export abstract class BlobStore {
  /** Keeps bytes under their SHA-256. Keeping the same bytes twice changes nothing. Gives the hash. */
  abstract put(university: string, bytes: Buffer, mediaType: string): Promise<Buffer>;
  /** The bytes of a hash, or null. */
  abstract get(university: string, hash: Buffer): Promise<Blob | null>;
}
