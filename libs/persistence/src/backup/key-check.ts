import { createHmac } from 'node:crypto';

/** Tells one master key from another without giving anything of it away. */
export const keyCheckOf = (masterKey: Buffer): string =>
  createHmac('sha256', masterKey).update('kelisim: which master key a backup belongs to').digest('hex').slice(0, 16);
