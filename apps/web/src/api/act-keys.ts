const PREFIX = 'kelisim.act.';

/** A name for what is sent, without its words: two long numbers over its characters (FNV-1a with two bases). */
function nameOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
  }
  return `${PREFIX}${text.length}.${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`;
}

/** Random in every browser; `crypto.randomUUID` is missing on pages without https. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keys of acts without an answer, where the browser keeps nothing over a reload. */
const unanswered = new Map<string, string>();

/**
 * The idempotency key of an act: the same for the same input until it is answered, also over a reload. Whoever sees no
 * answer, loads the page anew and presses again acts once.
 */
export function keyOfAct(input: string): string {
  const place = nameOf(input);
  const key = unanswered.get(place) ?? readKept(place) ?? newKey();
  unanswered.set(place, key);
  try {
    sessionStorage.setItem(place, key);
  } catch {
    // Without storage a second press in a new page is a second act.
  }
  return key;
}

/** The act was answered: the same input again is another act. */
export function actIsAnswered(input: string): void {
  const place = nameOf(input);
  unanswered.delete(place);
  try {
    sessionStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}

function readKept(place: string): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}
