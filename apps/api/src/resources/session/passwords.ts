import type { Options } from '@node-rs/argon2';
import { hash, verify } from '@node-rs/argon2';

/** The least that OWASP recommends for argon2id, which is the library's own choice: 19 MiB, two passes, one lane. */
const parameters: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let dummy: Promise<string> | null = null;

/**
 * Whether a password belongs to a stored hash. Without an account a dummy is checked, so that a login which does not
 * exist takes as long as one that does.
 */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hash('no account has this password', parameters);
  const fits = await verify(stored ?? (await dummy), password);
  return fits && stored !== null;
}

/** The form in which a password is stored. */
export const hashPassword = async (password: string): Promise<string> => await hash(password, parameters);
