/** Why an address may not be spoken to. */
export type AddressFault = 'not-an-address' | 'not-https' | 'holds-credentials' | 'holds-query';

/**
 * The address of another system as configured, without a slash at its end. Secrets and marks go there, so it is HTTPS;
 * plain HTTP only within this machine. Nothing but the configuration decides where a request goes: no answer, no
 * redirect and no reference of theirs can move it.
 */
export function readAddress(text: string): { readonly address: string } | { readonly fault: AddressFault } {
  if (!URL.canParse(text)) return { fault: 'not-an-address' };
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    return { fault: 'not-https' };
  if (url.username !== '' || url.password !== '') return { fault: 'holds-credentials' };
  if (url.search !== '' || url.hash !== '' || /[?#]/u.test(text)) return { fault: 'holds-query' };
  return { address: `${url.origin}${url.pathname.replace(/\/+$/u, '')}` };
}

/** @throws Error for an address that may not be spoken to; it names the rule, not the address. */
export function requireAddress(text: string): string {
  const read = readAddress(text);
  if ('fault' in read) throw new Error(`the address of a journal connector is refused: ${read.fault}`);
  return read.address;
}

/** `URL` has already brought every way of writing an IPv4 address to four decimal numbers. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/u.test(host);
}
