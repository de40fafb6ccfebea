import { once } from 'node:events';
import { RendererClient } from '@kelisim/documents';
import { pdfText } from '../support/pdf-text';
import { processesOfGroup, socketFolder, startRenderer } from '../support/renderer';
import type { TestRenderer } from '../support/renderer';

const paper = (text: string) => ({ html: `<p>${text}</p>`, language: 'kk', title: text });

let folder: ReturnType<typeof socketFolder>;
let renderer: TestRenderer;
const start = async (...options: string[]): Promise<TestRenderer> =>
  (renderer = await startRenderer(folder.path, ...options));

beforeEach(() => {
  folder = socketFolder();
});
afterEach(async () => {
  if (renderer.process.exitCode === null && renderer.process.signalCode === null) await renderer.stop();
  folder.remove();
});

/** Resolves when a group has no process left; the suite's own limit ends a wait in vain. */
async function untilGone(leader: number): Promise<void> {
  while (processesOfGroup(leader).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the renderer', () => {
  it.each(['SIGKILL', 'SIGSTOP'] as const)(
    'prints after its browser got %s, and leaves nothing of that browser',
    async (signal) => {
      await start('--limit', '1500');
      const before = await renderer.health();
      process.kill(-before.browser!, signal);
      const { pdf } = await renderer.client.render(paper('Қайта басылды'));
      expect(pdfText(pdf)).toContain('Қайта басылды');
      const after = await renderer.health();
      expect(after.started).toBe(before.started + 1);
      expect(processesOfGroup(before.browser!)).toEqual([]);
    },
  );

  it('papers in print when the browser is killed are printed by the next one, each once', async () => {
    await start();
    const { browser } = await renderer.health();
    const names = Array.from({ length: 12 }, (_, index) => `Құжат-${index}-`);
    const printing = names.map((name) => renderer.client.render(paper(name)));
    process.kill(-browser!, 'SIGKILL');
    const printed = await Promise.all(printing);
    expect(printed.map(({ pdf }) => pdfText(pdf).trim())).toEqual(names);
    expect((await renderer.health()).started).toBe(2);
  });

  it('a killed renderer takes its browser with it, and the next one takes its place at the same socket', async () => {
    await start();
    const { browser } = await renderer.health();
    renderer.process.kill('SIGKILL');
    await once(renderer.process, 'exit');
    await untilGone(browser!);
    await start();
    await renderer.client.render(paper('а'));
  });

  it('a stopped browser that outlived its killed renderer is ended by the next one', async () => {
    await start();
    const { browser } = await renderer.health();
    process.kill(-browser!, 'SIGSTOP');
    renderer.process.kill('SIGKILL');
    await once(renderer.process, 'exit');
    expect(processesOfGroup(browser!)).not.toEqual([]);
    await start();
    await untilGone(browser!);
  });

  it('ends with its parent: when its input closes, renderer and browser are gone', async () => {
    await start();
    const { browser } = await renderer.health();
    const ended = once(renderer.process, 'exit');
    renderer.process.stdin!.end();
    expect(await ended).toEqual([0, null]);
    await untilGone(browser!);
  });

  it('finishes the paper in print when it is asked to stop', async () => {
    await start();
    const { browser } = await renderer.health();
    const printing = renderer.client.render(paper('Соңғы'));
    await renderer.health();
    renderer.process.kill('SIGTERM');
    expect(pdfText((await printing).pdf)).toContain('Соңғы');
    expect(await renderer.stop()).toBe(0);
    await untilGone(browser!);
  });

  it('a worn browser is replaced while papers go on, and its processes end', async () => {
    await start('--recycle-after', '5');
    const first = (await renderer.health()).browser!;
    let current = first;
    while (current === first) {
      await renderer.client.render(paper('б'));
      current = (await renderer.health()).browser ?? first;
    }
    await untilGone(first);
    expect(processesOfGroup(current)).not.toEqual([]);
  });

  it('a paper that cannot be printed in time is given up after one retry, and the next is printed', async () => {
    await start('--limit', '300');
    const endless = `<table>${'<tr><td>x</td></tr>'.repeat(60_000)}</table>`;
    await expect(renderer.client.render({ ...paper('в'), html: endless })).rejects.toMatchObject({
      code: 'render-timeout',
    });
    expect((await renderer.health()).started).toBe(2);
    await renderer.client.render(paper('г'));
  });

  it('a full queue refuses at once with `renderer-unavailable`', async () => {
    await start('--pages', '1', '--queue', '2');
    const asked = Array.from({ length: 8 }, () => renderer.client.render(paper('д')));
    const results = await Promise.allSettled(asked);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every((result) => (result.reason as { code: string }).code === 'renderer-unavailable')).toBe(true);
  });

  it('a caller who gives up gets his own reason', async () => {
    await start();
    const leaving = new AbortController();
    const asked = renderer.client.render(paper('е'), leaving.signal);
    leaving.abort(new Error('no longer wanted'));
    await expect(asked).rejects.toThrow('no longer wanted');
  });

  it('without a renderer the answer is `renderer-unavailable`', async () => {
    await start();
    const client = new RendererClient(`${folder.path}/nobody.sock`);
    await expect(client.render(paper('ё'))).rejects.toMatchObject({ code: 'renderer-unavailable' });
  });
});
