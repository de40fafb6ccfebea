import type { PositionAddress } from '@kelisim/domain';
import { DomainError, stepTitle } from '@kelisim/domain';
import { CaseStores, Database, listOrphanedTasks } from '@kelisim/persistence';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { Documented } from '../../http/documented';
import { pageOf } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { OrphanedList } from './orphaned-schemas';
import { orphanedList, orphanedQuery } from './orphaned-schemas';

/** Tasks that stand with nobody: a vacant post, or somebody who has left. */
@ApiTags('tasks')
@Controller('api/tasks/orphaned')
export class OrphanedController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
  ) {}

  @Get()
  @Documented({
    summary: 'Open tasks that stand with nobody, earliest due first',
    description: 'For the administrator; each with who should have it by the rule.',
    answer: orphanedList,
    refusals: ['forbidden'],
  })
  async list(
    @From() { who, language }: Caller,
    @Query({ schema: orphanedQuery }) query: z.infer<typeof orphanedQuery>,
  ): Promise<OrphanedList> {
    if (!who.appointments.some(({ position }) => position === 'administrator'))
      throw new DomainError({ code: 'forbidden' });
    const page = await this.database.read(who.university, async (q) => listOrphanedTasks(q, who, pageOf(query)));
    const { positions, units } = await this.directory.of(who.university);
    const inWords = ({ position, unit }: PositionAddress): OrphanedList['items'][number]['goesTo'] => ({
      ...{ position, unit },
      positionTitle: positions[position]?.[language] ?? position,
      unitName: units[unit]?.[language] ?? unit,
    });
    const items = await Promise.all(
      page.items.map(async ({ packVersion, at, goesTo, ...task }) => {
        const { definition } = await this.stores.packs.get(who.university, task.procedure, packVersion);
        const title = stepTitle(definition, task.step)[language];
        return { ...task, title, at: at && inWords(at), goesTo: inWords(goesTo) };
      }),
    );
    return { items, next: page.next };
  }
}
