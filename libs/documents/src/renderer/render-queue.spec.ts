import { QueueFull, RenderQueue } from './render-queue';

const never = new AbortController().signal;

/** A piece of work that waits to be released, and notes when it began. */
function held(order: string[], name: string): { work: () => Promise<void>; release: () => void } {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const work = async (): Promise<void> => {
    order.push(name);
    await gate;
  };
  return { work, release };
}

describe('RenderQueue', () => {
  it('a paper somebody waits for goes before those nobody waits for yet', async () => {
    const order: string[] = [];
    const queue = new RenderQueue(1, 10);
    const first = held(order, 'first');
    const running = queue.run(false, never, first.work);
    const rest = ['bulk', 'urgent'].map((name) =>
      queue.run(name === 'urgent', never, () => {
        order.push(name);
        return Promise.resolve();
      }),
    );
    first.release();
    await Promise.all([running, ...rest]);
    expect(order).toEqual(['first', 'urgent', 'bulk']);
    expect(queue.state).toEqual({ urgent: 0, bulk: 0, busy: 0 });
  });

  it('refuses at once when too many wait', async () => {
    const order: string[] = [];
    const queue = new RenderQueue(1, 1);
    const [first, second] = [held(order, 'first'), held(order, 'second')];
    const running = [queue.run(false, never, first.work), queue.run(false, never, second.work)];
    await expect(queue.run(true, never, () => Promise.resolve())).rejects.toBeInstanceOf(QueueFull);
    first.release();
    second.release();
    await Promise.all(running);
  });

  it('a place is passed on when the work fails', async () => {
    const queue = new RenderQueue(1, 1);
    await expect(queue.run(false, never, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(queue.run(false, never, () => Promise.resolve('next'))).resolves.toBe('next');
  });

  it('who goes away leaves the queue', async () => {
    const order: string[] = [];
    const queue = new RenderQueue(1, 5);
    const first = held(order, 'first');
    const running = queue.run(false, never, first.work);
    const leaving = new AbortController();
    const left = queue.run(false, leaving.signal, () => Promise.resolve());
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect(queue.state.bulk).toBe(0);
    first.release();
    await running;
  });
});
