import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

/** A mail as the server has taken it: who talked to it how, for whom, and what. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly user: string | null;
  readonly parsed: ParsedMail;
  readonly raw: string;
}

/** A real mail server in the process of the test. */
export interface MailReceiver {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  /** Talks that began with it. */
  readonly talks: number;
  /** What is answered to the next recipients, once each; without it they are accepted. */
  refuse(...replies: readonly number[]): void;
  /** Runs when a mail has come in whole, before its sender hears that it was taken. */
  beforeTaking(act: (() => Promise<void>) | null): void;
  stop(): Promise<void>;
}

/** @param options of the server; by default it wants no login and offers no TLS. */
export async function startMailReceiver(options: SMTPServerOptions = {}): Promise<MailReceiver> {
  const received: ReceivedMail[] = [];
  const replies: number[] = [];
  let talks = 0;
  let beforeTaking: (() => Promise<void>) | null = null;
  const server = new SMTPServer({
    closeTimeout: 300,
    authOptional: true,
    ...(options.key === undefined ? { disabledCommands: ['STARTTLS', 'AUTH'] } : {}),
    ...options,
    onConnect: (_, done) => {
      talks += 1;
      done();
    },
    onRcptTo: (_, __, done) => {
      const reply = replies.shift();
      if (reply === undefined) done();
      else done(Object.assign(new Error('not now'), { responseCode: reply }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const take = async (): Promise<void> => {
          received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            secure: session.secure,
            user: typeof session.user === 'string' ? session.user : null,
            parsed: await simpleParser(raw),
            raw: raw.toString(),
          });
          await beforeTaking?.();
        };
        take().then(
          () => {
            done();
          },
          (error: unknown) => {
            done(error as Error);
          },
        );
      });
    },
  });
  // A client that gives up in the middle is none of the test's business.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    get talks() {
      return talks;
    },
    refuse: (...next) => {
      replies.push(...next);
    },
    beforeTaking: (act) => {
      beforeTaking = act;
    },
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
    },
  };
}
