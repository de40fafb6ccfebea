import { DomainError } from '@kelisim/domain';
import { keepConnector, listConnectors } from '@kelisim/journal';
import type { SessionPerson } from '@kelisim/persistence';
import { CaseSealer, Database } from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { connectorCode, connectorList, connectorRequest } from './journal-connector-schemas';

@ApiTags('journal-connectors')
@Controller('api/journal-connectors')
export class JournalConnectorsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseSealer) private readonly sealer: CaseSealer,
  ) {}

  @Get()
  @Documented({ summary: 'Journals kept elsewhere (administrator)', answer: connectorList, refusals: ['forbidden'] })
  async list(@From() { who }: Caller): Promise<z.infer<typeof connectorList>> {
    requireAdministrator(who);
    const connectors = await this.database.read(who.university, async (q) => listConnectors(q));
    const items = connectors.map((connector) => ({
      ...connector,
      disciplines: connector.disciplines === null ? null : [...connector.disciplines],
    }));
    return { items, next: null };
  }

  @Put(':code')
  @HttpCode(204)
  @Documented({
    summary: 'Say how a journal kept elsewhere is reached (administrator)',
    description: 'Windows of its disciplines are opened there from now on. Repeating changes nothing.',
    status: 204,
    refusals: ['forbidden'],
  })
  async keep(
    @From() { who }: Caller,
    @Param('code', { schema: connectorCode }) name: string,
    @Body({ schema: connectorRequest }) { secret, ...connector }: z.infer<typeof connectorRequest>,
  ): Promise<void> {
    requireAdministrator(who);
    const kept = { ...connector, code: name, secret: secret ?? null };
    await this.database.transaction(who.university, async (q) => keepConnector(q, this.sealer, kept));
  }
}

function requireAdministrator({ appointments }: SessionPerson): void {
  if (!appointments.some(({ position }) => position === 'administrator')) throw new DomainError({ code: 'forbidden' });
}
