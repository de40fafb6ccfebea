import { expect, test } from './support/browser-test';
import { password } from './support/password';

test('every page forbids foreign code, frames and guesses about types, and gives its styles a new word each time', async ({
  address,
}) => {
  const [first, second] = [await fetch(`${address}/inbox`), await fetch(`${address}/inbox`)];
  const policy = first.headers.get('content-security-policy') ?? '';
  for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
    expect(policy).toContain(rule);
  expect(policy).not.toMatch(/unsafe-(inline|eval)/);
  expect(policy).toMatch(/style-src 'self' 'nonce-[^']+'/);
  expect(policy).not.toBe(second.headers.get('content-security-policy'));
  expect(first.headers.get('x-content-type-options')).toBe('nosniff');
  expect(first.headers.get('referrer-policy')).toMatch(/no-referrer|same-origin/);
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(first.headers.get('server')).toBeNull();
});

test('the session’s cookie is out of reach of scripts and of other sites', async ({ address }) => {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'teacher.frolov', password }),
  });
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/; HttpOnly/i);
  expect(cookie).toMatch(/; SameSite=(Strict|Lax)/i);
  expect(cookie).toMatch(/; Path=\/(;|$)/i);
  expect(cookie).not.toMatch(/; Domain=/i);
});

test('what another site sends in somebody’s name is refused', async ({ address, visit }) => {
  const page = await visit('teacher.frolov');
  const cookies = await page.context().cookies();
  const answer = await fetch(`${address}/api/session`, {
    method: 'DELETE',
    headers: {
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      origin: 'https://elsewhere.example',
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'cors',
    },
  });
  expect(answer.status).toBe(403);
});
