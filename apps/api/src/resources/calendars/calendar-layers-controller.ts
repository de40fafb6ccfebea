import type { Idempotency } from '@kelisim/persistence';
import { answerOnce, confirmDay, Database, recordOwnLayer } from '@kelisim/persistence';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Documented } from '../../http/documented';
import { Repeatable } from '../../http/idempotency';
import { Id } from '../../http/identifier';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { recordedVersions } from './calendar-answers';
import { confirmRequest, layerOf, layerRequest } from './calendar-schemas';

const date = z.iso.date();
type Recorded = z.infer<typeof recordedVersions>;

/** What units say of their working time, for terms that begin afterwards: by the administrator and the head of the registrar’s office. */
@ApiTags('calendars')
@Controller('api/calendars')
export class CalendarLayersController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Post(':unit/layers')
  @HttpCode(201)
  @Documented({
    summary: 'Record what a unit says of its working time',
    description: 'For terms that begin from now on; what runs keeps the moment that was promised.',
    status: 201,
    answer: recordedVersions,
    refusals: ['forbidden', 'not-found', 'form-invalid'],
    repeatable: true,
  })
  async record(
    @From() { who }: Caller,
    @Id('unit') unit: string,
    @Body({ schema: layerRequest }) { basis, ...said }: z.infer<typeof layerRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<Recorded> {
    const layer = { unit, ...layerOf(said) };
    return await this.database.transaction(who.university, async (tx) =>
      answerOnce(tx, who, { idempotency, status: 201 }, async () =>
        recordedAnswer(await recordOwnLayer(tx, who, layer, basis)),
      ),
    );
  }

  @Post(':unit/days/:date/confirm')
  @HttpCode(201)
  @Documented({
    summary: 'Confirm a provisional day: it was decreed as it was expected',
    status: 201,
    answer: recordedVersions,
    refusals: ['forbidden', 'not-found', 'form-invalid', 'not-possible-now'],
    repeatable: true,
  })
  async confirm(
    @From() { who }: Caller,
    @Id('unit') unit: string,
    @Param('date', { schema: date }) day: string,
    @Body({ schema: confirmRequest }) { basis }: z.infer<typeof confirmRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<Recorded> {
    return await this.database.transaction(who.university, async (tx) =>
      answerOnce(tx, who, { idempotency, status: 201 }, async () =>
        recordedAnswer(await confirmDay(tx, who, { unit, date: day }, basis)),
      ),
    );
  }
}

const recordedAnswer = ({ number, versions }: Awaited<ReturnType<typeof recordOwnLayer>>): Recorded => ({
  number,
  versions: [...versions],
});
