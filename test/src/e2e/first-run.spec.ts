import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { firstRun } from '../support/first-run';
import { shippedProcedures } from '../support/shipped-packs';
import type { TestProduct } from '../support/test-product';
import { startTestProduct } from '../support/test-product';

let product: TestProduct;
const said: string[] = [];

beforeAll(async () => {
  product = await startTestProduct({}, { args: ['--empty'], tell: (line) => said.push(line) });
});
afterAll(async () => {
  await product.stop();
});

interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

async function send(method: string, path: string, body?: object, cookie = ''): Promise<Told> {
  const answer = await fetch(`${product.address}${path}`, {
    method,
    headers: { 'content-type': 'application/json', cookie },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Told['body'] };
}

describe('npm start -- --empty', () => {
  let code: string;

  it('has no people, and prints where its university is set up and the code that is asked there', async () => {
    code = said.map((line) => /setup code +(\S+)$/.exec(line)?.[1]).find((found) => found !== undefined) ?? '';
    expect(code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
    expect(said.some((line) => line.endsWith(`${product.address}/setup`))).toBe(true);
    const file = join(product.dataFolder, 'setup-code');
    expect(readFileSync(file, 'utf8').trim()).toBe(code);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await send('GET', '/api/demo')).toMatchObject({ status: 404 });
    expect(await send('GET', '/api/setup')).toMatchObject({ status: 200, body: { needed: true } });
  });

  it('lets nobody found it who does not know the code', async () => {
    const refused = await send('POST', '/api/setup', { ...firstRun, code: 'AAAA-BBBB-CCCC-DDDD' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'setup-code-wrong' } });
  });

  it('is founded once; its administrator logs in and finds the shipped procedures', async () => {
    expect(await send('POST', '/api/setup', { ...firstRun, code })).toMatchObject({ status: 201 });
    const { login, password } = firstRun.administrator;
    const entered = await send('POST', '/api/session', { login, password });
    expect(entered).toMatchObject({ status: 200, body: { person: { name: firstRun.administrator.name } } });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { body } = await send('GET', '/api/procedures', undefined, cookie);
    const items = body.items as { id: string; mayStart: boolean }[];
    expect(items.map(({ id }) => id).sort()).toEqual(shippedProcedures());
    expect(items.find(({ id }) => id === 'journal-correction')).toMatchObject({ mayStart: false });
    expect(await send('GET', '/api/deadlines', undefined, cookie)).toMatchObject({ status: 200, body: { items: [] } });
    expect(await send('POST', '/api/setup', { ...firstRun, code })).toMatchObject({
      status: 409,
      body: { code: 'setup-done' },
    });
    expect(await send('GET', '/api/setup')).toMatchObject({ body: { needed: false } });
  });
});
