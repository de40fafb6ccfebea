import { RendererClient } from '@kelisim/documents';
import { Database } from '@kelisim/persistence';
import type { Configuration } from '@kelisim/platform';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { connect } from 'node:net';
import { z } from 'zod';
import { CONFIGURATION } from '../../application/parts';
import { Documented } from '../../http/documented';
import { PublicRoute } from '../../http/security/public-route';

/** Milliseconds after which a part counts as away. */
const patience = 1000;

const alive = z.object({ status: z.literal('ok') }).meta({ id: 'Alive' });
const part = z.enum(['up', 'down']);
const readiness = z
  .object({
    status: z.enum(['ok', 'unavailable']),
    database: part,
    renderer: part.describe('Not needed to serve: papers wait'),
    temporal: part.describe('Not needed to serve: clocks, papers and letters catch up'),
  })
  .meta({ id: 'Readiness' });

@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RendererClient) private readonly renderer: RendererClient,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('live')
  @PublicRoute()
  @Documented({ summary: 'The process runs', answer: alive, open: true })
  live(): z.infer<typeof alive> {
    return { status: 'ok' };
  }

  @Get('ready')
  @PublicRoute()
  @Documented({ summary: 'The process can serve', answer: readiness, open: true })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<z.infer<typeof readiness>> {
    const [database, renderer, temporal] = await Promise.all([
      answers(this.database.system(async (q) => q.query('select 1'))),
      answers(this.renderer.health(AbortSignal.timeout(patience))),
      answers(reach(this.configuration.temporal.address)),
    ]);
    if (database === 'down') void reply.status(503);
    return { status: database === 'up' ? 'ok' : 'unavailable', database, renderer, temporal };
  }
}

async function answers(asking: Promise<unknown>): Promise<z.infer<typeof part>> {
  const tooLate = new Promise<'down'>((resolve) => {
    setTimeout(resolve, patience, 'down').unref();
  });
  const answered = asking.then(
    () => 'up' as const,
    () => 'down' as const,
  );
  return await Promise.race([answered, tooLate]);
}

/** Whether something listens at `host:port`. */
async function reach(address: string): Promise<void> {
  const at = address.lastIndexOf(':');
  const host = address.slice(0, at).replace(/^\[|\]$/g, '');
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host, port: Number(address.slice(at + 1)), timeout: patience });
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
    socket.once('timeout', () => {
      socket.destroy();
      reject(new Error('no answer'));
    });
  });
}
