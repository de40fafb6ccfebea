import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { header, isSameSignature, signAnswer, signRequest } from './signing';

const key = { id: 'any', secret: Buffer.from('0123456789abcdef0123456789abcdef') };
const sent = {
  method: 'POST',
  target: '/kelisim/v1/windows',
  timestamp: '2026-11-22T04:00:00.000Z',
  request: '0198c0de.open.1',
  body: '{"how":"closed"}',
};
const signature = 'v1=3229d5bd87935da63eef1fa1af487d860446d085d13fdc452dbb7602c185e542';

describe('the signature of a request', () => {
  it('R28 is the one of the contract’s example', () => {
    expect(signRequest(key, sent)).toBe(signature);
    const answer = signAnswer(key, signature, 200, Buffer.from('{}'));
    expect(answer).toBe('v1=346136baed48fa1912947037ee34a98e35357433178a3b10d759b6f29f389f83');
    const contract = readFileSync(join(__dirname, '../../../../../docs/contracts/journal-connector.yaml'), 'utf8');
    for (const part of [...Object.values(sent), signature, answer]) expect(contract).toContain(part);
    expect(Object.values(header)).toEqual(['kelisim-key', 'kelisim-timestamp', 'kelisim-request', 'kelisim-signature']);
  });

  it.each<Partial<typeof sent>>([
    { method: 'GET' },
    { target: '/kelisim/v1/windows?since=1' },
    { timestamp: '2026-11-22T04:00:00.001Z' },
    { request: '0198c0de.open.2' },
    { body: '{"how":"closed" }' },
  ])('R28 is another one for another %j', (change) => {
    expect(signRequest(key, { ...sent, ...change })).not.toBe(signature);
  });

  it('R28 is another one with another secret, or of an answer to another request or status', () => {
    const answer = signAnswer(key, signature, 200, Buffer.from('{}'));
    const other = { ...key, secret: Buffer.from('0123456789abcdef0123456789abcdeg') };
    expect(signRequest(other, sent)).not.toBe(signature);
    expect(signAnswer(other, signature, 200, Buffer.from('{}'))).not.toBe(answer);
    expect(signAnswer(key, 'v1=0', 200, Buffer.from('{}'))).not.toBe(answer);
    expect(signAnswer(key, signature, 201, Buffer.from('{}'))).not.toBe(answer);
  });
});

it.each([null, '', 'v1=', signature.slice(0, -1), `${signature}0`, signature.toUpperCase(), signature.slice(3)])(
  'R28 a signature is the same only when it is: «%s»',
  (given) => {
    expect(isSameSignature(signature, given)).toBe(false);
    expect(isSameSignature(signature, signature)).toBe(true);
  },
);
