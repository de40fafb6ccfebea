import { DomainError } from '@kelisim/domain';
import { findStaff, readCatalogue, recordsAssignments } from '@kelisim/journal';
import { Database } from '@kelisim/persistence';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { readerOf } from '../journals/journal-views';
import type { CatalogueView, StaffList } from './catalogue-schemas';
import { catalogue, staffList, staffQuery } from './catalogue-schemas';

/** What forms and filters around journals choose from. */
@ApiTags('teaching')
@Controller('api/teaching')
export class CatalogueController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('catalogue')
  @Documented({ summary: 'Periods, types of lessons and departments', answer: catalogue, refusals: ['forbidden'] })
  async catalogue(@From() { who, language }: Caller): Promise<CatalogueView> {
    if (who.appointments.length === 0) throw new DomainError({ code: 'forbidden' });
    const { periods, lessonTypes, departments } = await this.database.read(who.university, async (q) =>
      readCatalogue(q),
    );
    return {
      periods: periods.map((period) => ({ ...period, title: period.title[language] })),
      lessonTypes: lessonTypes.map((type) => ({ ...type, title: type.title[language] })),
      departments: departments.map(({ id, name }) => ({ id, name: name[language] })),
    };
  }

  @Get('staff')
  @Documented({
    summary: 'Who may be asked to fill a journal (heads of departments, the registrar’s office)',
    description: 'The first hundred by name.',
    answer: staffList,
    refusals: ['forbidden'],
  })
  async staff(
    @From() { who, language }: Caller,
    @Query({ schema: staffQuery }) { search }: z.infer<typeof staffQuery>,
  ): Promise<StaffList> {
    if (!recordsAssignments(readerOf(who))) throw new DomainError({ code: 'forbidden' });
    const items = await this.database.read(who.university, async (q) => findStaff(q, search ?? null));
    const views = items.map(({ id, name, positions }) => ({
      ...{ id, name },
      positions: positions.map(({ title, unit }) => `${title[language]}, ${unit[language]}`),
    }));
    return { items: views, next: null };
  }
}
