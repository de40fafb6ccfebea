import { Database } from '@kelisim/persistence';
import type { Configuration } from '@kelisim/platform';
import { demoLogins, sampleUniversity } from '@kelisim/samples';
import { DomainError } from '@kelisim/domain';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CONFIGURATION } from '../../application/parts';
import type { ApiRequest } from '../../http/api-request';
import { Documented } from '../../http/documented';
import { chooseLanguage } from '../../http/language';
import { PublicRoute } from '../../http/security/public-route';

const demo = z
  .object({
    logins: z.array(
      z.object({ login: z.string(), password: z.string(), name: z.string(), positions: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'Demo' });

/** The accounts of the invented university, for everybody to try; nowhere else. */
@ApiTags('demo')
@Controller('api/demo')
export class DemoController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  @PublicRoute()
  @Documented({ summary: 'Logins of the sample university', answer: demo, refusals: ['not-found'], open: true })
  async logins(@Req() request: ApiRequest): Promise<z.infer<typeof demo>> {
    if (!this.configuration.sample) throw new DomainError({ code: 'not-found' });
    const language = chooseLanguage(request.headers['accept-language'], null);
    const logins = await this.database.read(sampleUniversity, async (q) => demoLogins(q, { language }));
    if (logins.length === 0) throw new DomainError({ code: 'not-found' });
    return { logins: logins.map((login) => ({ ...login, positions: [...login.positions] })) };
  }
}
