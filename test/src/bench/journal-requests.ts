import { Agent, request } from 'node:http';

/** An answer with how long it took, in milliseconds, until its last byte. */
export interface TimedAnswer {
  readonly status: number;
  readonly text: string;
  readonly milliseconds: number;
}

/** Requests of many people over connections that are kept, cheap enough for the machine that is measured. */
export class JournalRequests {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256 });

  constructor(private readonly address: string) {}

  async get(path: string, token: string): Promise<TimedAnswer> {
    return await this.send('GET', path, token);
  }

  async put(path: string, token: string, body: unknown): Promise<TimedAnswer> {
    return await this.send('PUT', path, token, JSON.stringify(body));
  }

  close(): void {
    this.agent.destroy();
  }

  private async send(method: string, path: string, token: string, body = ''): Promise<TimedAnswer> {
    const headers = {
      cookie: `kelisim_session=${token}`,
      ...(body === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    const begun = performance.now();
    return await new Promise((resolve, reject) => {
      const sent = request(`${this.address}${path}`, { method, headers, agent: this.agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const milliseconds = performance.now() - begun;
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8'), milliseconds });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
