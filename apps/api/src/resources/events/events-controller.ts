import type { SessionPerson } from '@kelisim/persistence';
import { actingInboxes, Database } from '@kelisim/persistence';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { ApiRequest } from '../../http/api-request';
import { Documented } from '../../http/documented';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { SessionGuard } from '../../http/security/session-guard';
import { addressesOf, sameAddresses } from './addresses';
import type { Listener, Topic } from './notices';
import { Notices } from './notices';
import { Paced } from './paced';

/** Milliseconds between signs of life; each also asks whether the session still holds. */
const heartbeat = 25_000;

/** Streams of one person; each costs a look at his session now and then. */
const mostStreams = 20;
/** A watcher over a busy university hears of its cases no more often than this, in milliseconds. */
const casePause = 500;

/** Server-sent events: «look again», to whom it concerns. What is new is read by the usual routes. */
@ApiTags('events')
@Controller('api/events')
export class EventsController implements BeforeApplicationShutdown {
  /** With whose they are, the oldest first. */
  private readonly streams = new Map<ServerResponse, string>();

  constructor(
    @Inject(Notices) private readonly notices: Notices,
    @Inject(SessionGuard) private readonly guard: SessionGuard,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get()
  @Documented({
    summary: 'Notices for me, as server-sent events',
    description:
      'Event `inbox`: my inbox has changed. Event `case`: a case that I filed, got a letter about or watch over has moved. Event `sitting`: a sitting of a council of mine has changed. Comments are signs of life.',
    mediaType: 'text/event-stream',
  })
  async stream(@From() { who }: Caller, @Req() request: ApiRequest, @Res() reply: FastifyReply): Promise<void> {
    const addresses = await this.addressesOf(who);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    raw.write('retry: 2000\n: connected\n\n');
    this.endOldestOf(who.person);
    this.streams.set(raw, who.person);
    const cases = new Paced(casePause, () => raw.write(notice('case')));
    const forget = this.notices.add({
      university: who.university,
      addresses,
      tell: (topic) => {
        if (topic === 'case') cases.call();
        else raw.write(notice(topic));
      },
    });
    const timer = setInterval(() => {
      this.beat(request, addresses, raw);
    }, heartbeat);
    raw.once('close', () => {
      clearInterval(timer);
      forget();
      cases.stop();
      this.streams.delete(raw);
    });
  }

  /** Nobody looks at so many pages at once; a client that is sent away comes back by itself. */
  private endOldestOf(person: string): void {
    const own = [...this.streams].filter(([, whose]) => whose === person).map(([stream]) => stream);
    for (const stream of own.slice(0, Math.max(0, own.length + 1 - mostStreams))) stream.end();
  }

  /** Open streams would keep the server from ending; clients come back by themselves. */
  beforeApplicationShutdown(): void {
    for (const stream of this.streams.keys()) stream.end();
  }

  private async addressesOf(who: SessionPerson): Promise<Listener['addresses']> {
    return addressesOf(who, await this.database.read(who.university, async (q) => actingInboxes(q, who)));
  }

  private async isStill(request: ApiRequest, addresses: Listener['addresses']): Promise<boolean> {
    const now = await this.guard.personOf(request);
    return now !== null && sameAddresses(await this.addressesOf(now), addresses);
  }

  /**
   * Ends the stream when the session has ended, or its person's positions or whom he acts for have changed: he comes back with the
   * new ones.
   */
  private beat(request: ApiRequest, addresses: Listener['addresses'], raw: ServerResponse): void {
    this.isStill(request, addresses).then(
      (still) => {
        if (still) raw.write(': alive\n\n');
        else raw.end();
      },
      () => raw.write(': alive\n\n'),
    );
  }
}

const notice = (topic: Topic): string => `event: ${topic}\ndata: {}\n\n`;
