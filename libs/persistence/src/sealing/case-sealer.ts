import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/**
 * Encrypts the personal fields of a case under the case's own key, and that key under the installation's master key
 * (AES-256-GCM). A case is erased by deleting its key; its chain of events, made over the encrypted bytes, stays whole.
 */
export class CaseSealer {
  constructor(private readonly masterKey: Buffer) {
    if (masterKey.length !== 32) throw new Error('the master key must have 32 bytes');
  }

  /** A new case's key, plain and as it is stored. */
  newKey(): { readonly key: Buffer; readonly wrapped: Buffer } {
    const key = randomBytes(32);
    return { key, wrapped: encrypt(this.masterKey, key) };
  }

  unwrap(wrapped: Buffer): Buffer {
    return decrypt(this.masterKey, wrapped);
  }

  /** Encrypts a JSON value. */
  seal(key: Buffer, value: unknown): Buffer {
    return encrypt(key, Buffer.from(JSON.stringify(value)));
  }

  /** @throws Error when the bytes were not sealed under this key or have been changed. */
  // The caller names what it sealed: nothing else can come out of an authenticated box.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  open<T>(key: Buffer, sealed: Buffer): T {
    return JSON.parse(decrypt(key, sealed).toString()) as T;
  }
}

function encrypt(key: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const encryption = createCipheriv(cipher, key, nonce);
  const body = Buffer.concat([encryption.update(plain), encryption.final()]);
  return Buffer.concat([nonce, encryption.getAuthTag(), body]);
}

function decrypt(key: Buffer, sealed: Buffer): Buffer {
  const nonce = sealed.subarray(0, nonceLength);
  const tag = sealed.subarray(nonceLength, nonceLength + tagLength);
  const decryption = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength });
  decryption.setAuthTag(tag);
  return Buffer.concat([decryption.update(sealed.subarray(nonceLength + tagLength)), decryption.final()]);
}
