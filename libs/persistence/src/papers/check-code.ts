import { randomBytes } from 'node:crypto';
import { sha256 } from '../record/sha256';

/** Letters and figures that are not mistaken for each other, read aloud or on paper (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const write = (bytes: Buffer): string => {
  const letters = [...bytes.subarray(0, 8)].map((byte) => alphabet.charAt(byte % 32)).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};

/** The code of a paper by which anyone can check it (R42): 40 random bits, not to be guessed from another. */
export const newCheckCode = (): string => write(randomBytes(8));

/** The code of a visa: made of the chain it stands in, so that whoever holds the history can check it. */
export const visaCode = (head: Buffer): string => write(sha256('visa', head));
