import { CaseStores, Database, readOwnRows } from '@kelisim/persistence';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Documented } from '../../http/documented';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { OwnRowsView } from './row-schemas';
import { ownRows } from './row-schemas';
import { rowView } from './rows-controller';

/** Rows of anybody's sheets that concern me as a student. */
@ApiTags('rows')
@Controller('api/rows')
export class OwnRowsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
  ) {}

  @Get()
  @Documented({ summary: 'The rows that concern me as a student, newest first', answer: ownRows })
  async list(@From() { who, language }: Caller): Promise<OwnRowsView> {
    const rows = await this.database.read(who.university, async (q) => readOwnRows(q, this.stores.sealer, who));
    const items = await Promise.all(
      rows.map(async (row) => {
        const { definition } = await this.stores.packs.get(who.university, row.procedure, row.packVersion);
        const step = definition.steps.find(({ id }) => id === row.step);
        const contest = step?.kind === 'rows' ? step.rows.contest : null;
        const decided = row.status === 'decided' || row.status === 'settled';
        return {
          ...rowView(row, definition, row.step, language),
          ...{ case: row.case, procedure: row.procedure, title: definition.title[language] },
          contestUntil: row.contestUntil,
          mayContest: row.open && row.status === 'decided' && contest?.student === true,
          extract: decided && step?.kind === 'rows' && step.rows.extract !== null,
        };
      }),
    );
    return { items };
  }
}
