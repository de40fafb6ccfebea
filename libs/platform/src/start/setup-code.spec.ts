import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetSetupCode, isSetupCode, keepSetupCode, readSetupCode } from './setup-code';

describe('the code of the first run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kelisim-code-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is made once, for its owner’s eyes only, and is the same until it is used', () => {
    const code = keepSetupCode(folder);
    expect(code).toMatch(/^([A-HJKMNP-TV-Z2-9]{4}-){3}[A-HJKMNP-TV-Z2-9]{4}$/);
    expect(statSync(join(folder, 'setup-code')).mode & 0o777).toBe(0o600);
    expect(keepSetupCode(folder)).toBe(code);
    expect(readSetupCode(folder)).toBe(code);
  });

  it('is known however it is typed, and nothing else is', () => {
    const code = keepSetupCode(folder);
    expect(isSetupCode(folder, code)).toBe(true);
    expect(isSetupCode(folder, ` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe(true);
    for (const wrong of ['', '----', code.slice(0, -1), `${code}A`]) expect(isSetupCode(folder, wrong)).toBe(false);
  });

  it('opens nothing once it is used', () => {
    const code = keepSetupCode(folder);
    forgetSetupCode(folder);
    expect(readSetupCode(folder)).toBeNull();
    for (const given of ['', code]) expect(isSetupCode(folder, given)).toBe(false);
  });
});
