import type { ClaimedCase } from '@kelisim/persistence';
import type { Logger } from '@kelisim/platform';
import type { CaseSignals } from './case-signals';
import type { Outbox } from './outbox';
import { Relay } from './relay';

/** An outbox in memory, in which cases wait until they are claimed, and signals that fail for as long as told to. */
class Post {
  readonly sent: string[] = [];
  waiting: ClaimedCase[] = [];
  forgotten: ClaimedCase[] = [];
  failing = 0;
  rounds = 0;
  private ring: () => void = () => undefined;

  put(...cases: string[]): void {
    this.waiting.push(...cases.map((caseId) => ({ university: 'u', caseId, upTo: 1, oldestSeconds: 0 })));
    this.ring();
  }

  readonly outbox = {
    claim: (limit: number) => {
      this.rounds += 1;
      return Promise.resolve(this.waiting.splice(0, limit));
    },
    lagging: () => Promise.resolve(this.forgotten.splice(0)),
    giveBack: (one: ClaimedCase) => Promise.resolve(void this.waiting.push(one)),
    listen: (ring: () => void) => {
      this.ring = ring;
      return Promise.resolve(() => Promise.resolve());
    },
  } as unknown as Outbox;

  readonly signals = {
    send: ({ caseId }: ClaimedCase) => {
      if (this.failing > 0) {
        this.failing -= 1;
        return Promise.reject(new Error('Temporal is away'));
      }
      return Promise.resolve(void this.sent.push(caseId));
    },
  } as unknown as CaseSignals;
}

const quiet = { info: () => undefined, warn: () => undefined } as unknown as Logger;

describe('the relay', () => {
  let post: Post;
  let relay: Relay;
  let running: Promise<void>;

  beforeEach(() => {
    jest.useFakeTimers();
    post = new Post();
    relay = new Relay(post.outbox, post.signals, quiet);
    running = relay.run();
  });
  afterEach(async () => {
    relay.stop();
    await jest.advanceTimersByTimeAsync(1);
    await running;
    jest.useRealTimers();
  });

  it('tells in one round what was recorded shortly after each other', async () => {
    await jest.advanceTimersByTimeAsync(0);
    post.put('a');
    await jest.advanceTimersByTimeAsync(100);
    post.put('b');
    await jest.advanceTimersByTimeAsync(150);
    expect(post.sent).toEqual(['a', 'b']);
    expect(post.rounds).toBe(1);
  });

  it('looks at the outbox also when no notice comes', async () => {
    post.waiting.push({ university: 'u', caseId: 'unheard', upTo: 1, oldestSeconds: 40 });
    await jest.advanceTimersByTimeAsync(1_300);
    expect(post.sent).toEqual(['unheard']);
  });

  it('tells a case again whose workflow has lost what it had acknowledged', async () => {
    post.forgotten.push({ university: 'u', caseId: 'lost', upTo: 0, oldestSeconds: 0 });
    await jest.advanceTimersByTimeAsync(30_000);
    expect(post.sent).toEqual([]);
    await jest.advanceTimersByTimeAsync(35_000);
    expect(post.sent).toEqual(['lost']);
  });

  it('gives back what it could not send, and sends it when Temporal is back', async () => {
    post.failing = 3;
    await jest.advanceTimersByTimeAsync(0);
    post.put('a', 'b', 'c', 'd', 'e');
    await jest.advanceTimersByTimeAsync(300);
    expect(post.waiting.length + post.sent.length).toBe(5);
    expect(post.waiting.length).toBeGreaterThanOrEqual(3);
    await jest.advanceTimersByTimeAsync(30_000);
    expect([...post.sent].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('is not hurried by notices while Temporal is away', async () => {
    post.failing = Infinity;
    await jest.advanceTimersByTimeAsync(0);
    for (let second = 0; second < 60; second += 1) {
      post.put(`case-${second}`);
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(post.rounds).toBeLessThan(12);
    post.failing = 0;
    await jest.advanceTimersByTimeAsync(30_000);
    expect(new Set(post.sent).size).toBe(60);
  });
});
