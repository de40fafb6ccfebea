import { text } from '../shape';
import { readAllParts } from './read-all-parts';

it('R28 a list in parts is read to its end, each part asked for by the cursor of the one before', async () => {
  const asked: string[] = [];
  const parts: Record<string, unknown> = {
    '/list?since=now': { items: ['a'], next: 'b&c' },
    '/list?since=now&after=b%26c': { items: [], next: 'd' },
    '/list?since=now&after=d': { items: ['e'], next: null },
  };
  const ask = (path: string): Promise<unknown> => {
    asked.push(path);
    return Promise.resolve(parts[path]);
  };
  expect(await readAllParts(ask, '/list', { since: 'now' }, text())).toEqual(['a', 'e']);
  expect(asked).toEqual(Object.keys(parts));
});

it('R28 a list that never ends is given up', async () => {
  const ask = (): Promise<unknown> => Promise.resolve({ items: [], next: 'again' });
  await expect(readAllParts(ask, '/list', {}, text())).rejects.toMatchObject({
    code: 'answer-invalid',
    reason: 'no-end',
  });
});
