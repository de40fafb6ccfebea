import { createLogger } from './create-logger';

/** What a logger writes for one object. */
function written(entry: object): string {
  const lines: string[] = [];
  createLogger('trial', { logLevel: 'info' }, { write: (line: string) => void lines.push(line) }).info(entry, 'said');
  return lines.join('');
}

describe('log', () => {
  it.each(['authorization', 'cookie', 'set-cookie', 'password', 'secret', 'token', 'key'])(
    'strikes out %s, at the top and inside',
    (name) => {
      const line = written({
        [name]: 'hidden-1',
        request: { headers: { [name]: 'hidden-2' } },
        body: { [name]: 'hidden-3' },
      });
      expect(line).not.toContain('hidden');
      expect(line.match(/\[redacted\]/g)).toHaveLength(3);
    },
  );

  it('writes one JSON object a line, with its name and the time in RFC 3339', () => {
    const entry = JSON.parse(written({ case: 'c-1' })) as Record<string, unknown>;
    expect(entry).toMatchObject({ name: 'trial', msg: 'said', case: 'c-1' });
    expect(entry.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});
