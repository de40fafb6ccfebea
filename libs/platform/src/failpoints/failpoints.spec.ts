import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { armFailpoint, failpointReached } from './failpoints';

const folder = mkdtempSync(join(tmpdir(), 'kelisim-failpoints-'));
const compiled = join(__dirname, '../../dist/failpoints/failpoints.js');

/** Reaches the point in a process of its own, and says how that ended. */
function reach(configured: readonly string[]): string {
  const program = `
    const { Failpoints } = require(${JSON.stringify(compiled)});
    new Failpoints(${JSON.stringify(configured)}, ${JSON.stringify(folder)}).reach('relay.after-signal', { case: 'one' });`;
  const { signal, status } = spawnSync(process.execPath, ['-e', program]);
  return signal ?? `code ${status ?? ''}`;
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a failpoint', () => {
  it('kills once where it is armed and configured, and says where it was', () => {
    expect(reach(['relay.after-signal'])).toBe('code 0');
    armFailpoint(folder, 'relay.after-signal');
    expect(failpointReached(folder, 'relay.after-signal')).toBeNull();
    expect(reach(['relay.after-signal'])).toBe('SIGKILL');
    expect(failpointReached(folder, 'relay.after-signal')).toEqual({ case: 'one' });
    expect(reach(['relay.after-signal'])).toBe('code 0');
  });

  it('is passed where it is not configured', () => {
    armFailpoint(folder, 'relay.after-signal');
    expect(reach([])).toBe('code 0');
    expect(reach(['relay.before-signal'])).toBe('code 0');
  });
});
