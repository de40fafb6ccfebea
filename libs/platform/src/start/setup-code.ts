import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keptSecret } from '../process/kept-secret';

/** No letter that is taken for another one or for a digit. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

const fileIn = (dataFolder: string): string => join(dataFolder, 'setup-code');

function newCode(): string {
  const letters = Array.from({ length: GROUPS * GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '');
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}

/**
 * The code that the first run asks for: whoever reached an unprotected wizard first would own the university. Made once,
 * kept in the data folder for its owner's eyes, until it is used.
 */
export const keepSetupCode = (dataFolder: string): string => keptSecret(fileIn(dataFolder), newCode);

/** The code that waits to be used, or null where none does. */
export function readSetupCode(dataFolder: string): string | null {
  const file = fileIn(dataFolder);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** Used, or not needed. */
export function forgetSetupCode(dataFolder: string): void {
  rmSync(fileIn(dataFolder), { force: true });
}

/** How a code is compared: people leave out hyphens and write small letters. */
const digestOf = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest();

/** Whether this is the code that waits to be used; takes the same time whatever is wrong with it. */
export function isSetupCode(dataFolder: string, given: string): boolean {
  const kept = readSetupCode(dataFolder);
  const same = timingSafeEqual(digestOf(given), digestOf(kept ?? newCode()));
  return kept !== null && same;
}
