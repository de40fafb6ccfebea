import { acceptAll, splitFresh } from './fresh-rows';

const row = (id: string, openedAt: string): { id: string; openedAt: string } => ({ id, openedAt });
const known = [row('a', '2026-11-20T00:00:00Z'), row('b', '2026-11-22T00:00:00Z')];

describe('fresh rows', () => {
  it('wait until they are asked for', () => {
    const now = [row('new', '2026-11-23T00:00:00Z'), ...known];
    const { shown, fresh } = splitFresh(now, acceptAll(known));
    expect(shown).toEqual(known);
    expect(fresh.map(({ id }) => id)).toEqual(['new']);
    expect(splitFresh(now, acceptAll(now)).fresh).toEqual([]);
  });

  it('are not those that move up from a later page', () => {
    const now = [...known.slice(1), row('older', '2026-11-21T00:00:00Z')];
    expect(splitFresh(now, acceptAll(known))).toEqual({ shown: now, fresh: [] });
  });
});
