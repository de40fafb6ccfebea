import { Client } from 'pg';
import type { DataSource } from 'typeorm';

/** Pause before a lost listening connection is made anew, in milliseconds. */
const pause = 500;

/** A connection that only listens. Notices sent while it was away are lost: whoever listens also looks on a schedule. */
export class Listener {
  private client: Client | null = null;
  private stopped = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly channels: readonly string[],
    private readonly onNotice: (channel: string, payload: string) => void,
  ) {}

  async start(): Promise<void> {
    const { options } = this.dataSource;
    const url = 'url' in options ? options.url : undefined;
    const client = new Client({ connectionString: url, application_name: 'kelisim-listen', keepAlive: true });
    client.on('notification', ({ channel, payload }) => {
      this.onNotice(channel, payload ?? '');
    });
    client.on('error', () => {
      this.renew(client);
    });
    client.on('end', () => {
      this.renew(client);
    });
    await client.connect();
    for (const channel of this.channels) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    this.client = client;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    if (client !== null) await client.end().catch(() => undefined);
  }

  private renew(lost: Client): void {
    if (this.stopped || (this.client !== null && this.client !== lost) || this.timer !== null) return;
    this.client = null;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.start().catch(() => {
        this.renew(lost);
      });
    }, pause);
  }
}
