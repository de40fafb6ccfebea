import { expect, test } from './support/browser-test';
import { loadFirst, sumOf } from './support/first-load';
import { playCases } from './support/played-cases';
import { untilSettled } from './support/settled';

const MOST_KB = 250;

test('the inbox is there after at most 250 kB of page, code, styles and words, without the viewer of papers', async ({
  address,
  visit,
}, info) => {
  await playCases(address);
  const page = await visit('head.iskakov');
  const files = await loadFirst(page, '/inbox', async () => {
    await untilSettled(page);
  });
  const fonts = files.filter(({ kind }) => kind === 'font');
  const kilobytes = (sumOf(files) - sumOf(fonts)) / 1000;
  const description = `${kilobytes.toFixed(0)} kB gzipped, and ${(sumOf(fonts) / 1000).toFixed(0)} kB of fonts`;
  info.annotations.push({ type: 'first load of the inbox', description });
  expect(kilobytes).toBeLessThanOrEqual(MOST_KB);
  expect(files.filter(({ path }) => path.includes('pdf'))).toEqual([]);
});
