import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Documented } from '../../http/documented';
import { PublicRoute } from '../../http/security/public-route';
import { FirstRun } from './first-run';
import type { Founded, SetupRequest, SetupState } from './setup-schemas';
import { founded, setupRequest, setupState } from './setup-schemas';

/** The first run of an installation without the invented university. */
@ApiTags('setup')
@Controller('api/setup')
export class SetupController {
  constructor(@Inject(FirstRun) private readonly firstRun: FirstRun) {}

  @Get()
  @PublicRoute()
  @Documented({ summary: 'Whether a university is still to be set up', answer: setupState, open: true })
  async state(): Promise<SetupState> {
    return { needed: await this.firstRun.isNeeded() };
  }

  @Post()
  @HttpCode(201)
  @PublicRoute()
  @Documented({
    summary: 'Set up the university',
    description: 'Once only, with the setup code that the start has printed. The administrator can log in afterwards.',
    status: 201,
    answer: founded,
    refusals: ['setup-done', 'setup-code-wrong', 'too-many-attempts', 'forbidden'],
    open: true,
  })
  async found(@Body({ schema: setupRequest }) request: SetupRequest, @Req() { ip }: FastifyRequest): Promise<Founded> {
    return await this.firstRun.found(request, ip);
  }
}
