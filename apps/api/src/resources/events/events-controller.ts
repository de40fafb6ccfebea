import type { SessionPerson } from '@kelisim/persistence';
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
import type { Topic } from './notices';
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
  ) {}

  @Get()
  @Documented({
    summary: 'Notices for me, as server-sent events',
    description:
      'Event `inbox`: my inbox has changed. Event `case`: a case that I filed, got a letter about or watch over has moved. Comments are signs of life.',
    mediaType: 'text/event-stream',
  })
  stream(@From() { who }: Caller, @Req() request: ApiRequest, @Res() reply: FastifyReply): void {
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
      addresses: addressesOf(who),
      tell: (topic) => {
        if (topic === 'case') cases.call();
        else raw.write(notice(topic));
      },
    });
    const timer = setInterval(() => {
      this.beat(request, who, raw);
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

  /** Ends the stream when the session has ended or its person's positions have changed: he comes back with the new ones. */
  private beat(request: ApiRequest, who: SessionPerson, raw: ServerResponse): void {
    this.guard.personOf(request).then(
      (now) => {
        if (now === null || !sameAddresses(addressesOf(now), addressesOf(who))) raw.end();
        else raw.write(': alive\n\n');
      },
      () => raw.write(': alive\n\n'),
    );
  }
}

const notice = (topic: Topic): string => `event: ${topic}\ndata: {}\n\n`;
