import type { MailFault } from '@kelisim/persistence';

/** Why a mail did not leave, and what that says of others: `server`, they would not either; `mail`, this one did not. */
export interface ReadMailFault extends MailFault {
  readonly lies: 'server' | 'mail';
  /** Trying again gives the same. */
  readonly isLasting: boolean;
}

/** There is nobody to send it to. */
export const addressMissing: ReadMailFault = { code: 'address', reply: null, lies: 'mail', isLasting: true };

/** What nodemailer puts on its errors. */
interface SendingError {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

const byCode: Readonly<Record<string, string>> = {
  EAUTH: 'login',
  ENOAUTH: 'login',
  EOAUTH2: 'login',
  ETLS: 'tls',
  ECONNECTION: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ESOCKET: 'unreachable',
  EDNS: 'unreachable',
  EPROXY: 'unreachable',
};

/**
 * Reads the error of a carrier. A recipient whom the server refuses for good is never tried again; a server that is away, knows
 * no such login or refuses the sender is everybody's trouble, and somebody may mend it. Of the error only its kind is kept:
 * its words name addresses.
 */
export function readMailFault(error: unknown): ReadMailFault {
  const { code, originalCode, command, responseCode } = (error ?? {}) as SendingError;
  const reply = typeof responseCode === 'number' ? responseCode : null;
  const isRefusal = reply !== null && reply >= 500 && reply !== 503;
  const known = typeof code === 'string' ? byCode[code] : undefined;
  if (isTlsFault(originalCode)) return { code: 'tls', reply, lies: 'server', isLasting: false };
  if (known !== undefined) return { code: known, reply, lies: 'server', isLasting: false };
  if (code === 'EENVELOPE' && reply === null) return addressMissing;
  if (code === 'EENVELOPE' && command === 'RCPT TO')
    return { code: isRefusal ? 'recipient' : 'busy', reply, lies: 'mail', isLasting: isRefusal };
  if (code === 'EENVELOPE') return { code: isRefusal ? 'sender' : 'busy', reply, lies: 'server', isLasting: false };
  if (code === 'EMESSAGE') return { code: isRefusal ? 'message' : 'busy', reply, lies: 'mail', isLasting: false };
  return { code: 'unknown', reply, lies: 'mail', isLasting: false };
}

/** A certificate that is not believed comes as a fault of the socket, with the code of OpenSSL. */
const isTlsFault = (code: unknown): boolean => typeof code === 'string' && /CERT|TLS|SSL|SIGNATURE/.test(code);
