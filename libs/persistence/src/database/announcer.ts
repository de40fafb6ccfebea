import type { Queryable } from './queryable';

/** Notices gather for so long, in milliseconds: nobody sees the difference, and a commit is not held up by a notice. */
const gathering = 40;
/** Addresses in one notice; Postgres refuses one of 8,000 bytes. */
const mostAddresses = 80;

/**
 * Tells, after the commit, whose inboxes changed, whose cases moved and that there are events (design §3: NOTIFY after commit). A notice
 * inside a transaction would make all commits wait for each other. One that is lost with its process is no harm: the relay
 * also looks by itself, and an inbox is read, not remembered.
 */
export class Announcer {
  private readonly waiting = new Map<string, Set<string>>();
  private timer: NodeJS.Timeout | null = null;
  private telling: Promise<void> = Promise.resolve();

  constructor(private readonly send: (work: (q: Queryable) => Promise<unknown>) => Promise<unknown>) {}

  /** Addresses are `position@unit` or a person's id for inboxes, and those of `notice-addresses.ts` for cases. */
  announce(university: string, to: Iterable<string>): void {
    const addresses = this.waiting.get(university) ?? new Set<string>();
    for (const address of to) addresses.add(address);
    this.waiting.set(university, addresses);
    this.timer ??= setTimeout(() => {
      this.telling = this.tell();
    }, gathering);
  }

  /** Waits for what is being told, and forgets the rest. */
  async stop(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    await this.telling;
  }

  private async tell(): Promise<void> {
    this.timer = null;
    const notices = [...this.waiting].flatMap(([university, to]) => noticesOf(university, [...to]));
    this.waiting.clear();
    try {
      await this.send(
        async (q) =>
          await q.query(
            `select pg_notify('kelisim_outbox', ''), pg_notify('kelisim_inbox', n) from unnest($1::text[]) n`,
            [notices],
          ),
      );
    } catch {
      // The database is away: whoever listens has lost its connection too, and looks again when it is back.
    }
  }
}

function noticesOf(university: string, to: readonly string[]): readonly string[] {
  const chunks = Math.max(1, Math.ceil(to.length / mostAddresses));
  return Array.from({ length: chunks }, (_, index) =>
    JSON.stringify({ u: university, to: to.slice(index * mostAddresses, (index + 1) * mostAddresses) }),
  );
}
