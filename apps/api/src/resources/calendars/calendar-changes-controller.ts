import type { CalendarAct, Idempotency } from '@kelisim/persistence';
import {
  answerOnce,
  beginChange,
  CaseStores,
  Database,
  finishChange,
  keepsCalendars,
  listChanges,
  momentHere,
  PackStore,
  planChange,
  stepOfKey,
} from '@kelisim/persistence';
import type { SessionPerson } from '@kelisim/persistence';
import type { Logger } from '@kelisim/platform';
import { DomainError, stepTitle } from '@kelisim/domain';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { LOGGER } from '../../application/parts';
import { Documented } from '../../http/documented';
import { Repeatable } from '../../http/idempotency';
import { Id } from '../../http/identifier';
import { pageQuery } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { isWatcher } from '../../http/security/watcher';
import type { AppliedAnswer, ChangeListAnswer, PreviewAnswer } from './calendar-answers';
import { appliedChange, calendarPreview, changeList } from './calendar-answers';
import { applyRequest, layerOf, previewRequest } from './calendar-schemas';

const changeQuery = z.strictObject({ ...pageQuery, cursor: z.uuid().optional() });

/** Milliseconds for which an answer waits until all terms are moved; what is left goes on after it. */
const patience = 5_000;

/** Acts that change a calendar, or declare an outage, and move what runs (R18): by the administrator and the head of the registrar’s office. */
@ApiTags('calendars')
@Controller('api/calendars')
export class CalendarChangesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(PackStore) private readonly packs: PackStore,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get('changes')
  @Documented({
    summary: 'Acts that moved running terms, and how far they have come',
    answer: changeList,
    refusals: ['forbidden'],
  })
  async changes(
    @From() { who, language }: Caller,
    @Query({ schema: changeQuery }) { limit, cursor }: z.infer<typeof changeQuery>,
  ): Promise<ChangeListAnswer> {
    if (!isWatcher(who)) throw new DomainError({ code: 'forbidden' });
    const { university } = who;
    const page = { limit, after: cursor ?? null };
    const { items, next } = await this.database.read(university, async (q) => await listChanges(q, university, page));
    const { units } = await this.directory.of(university);
    const named = (id: string): { id: string; name: string } => ({ id, name: units[id]?.[language] ?? '' });
    return { items: items.map((item) => ({ ...item, unit: named(item.unit) })), next };
  }

  @Post(':unit/preview')
  @HttpCode(200)
  @Documented({
    summary: 'What a change of the calendar, or an outage, would move',
    description: 'Every running deadline and window, and how many lessons and sheets. Nothing is moved.',
    answer: calendarPreview,
    refusals: ['forbidden', 'not-found', 'form-invalid'],
  })
  async preview(
    @From() { who, language }: Caller,
    @Id('unit') unit: string,
    @Body({ schema: previewRequest }) { change, limit, cursor }: z.infer<typeof previewRequest>,
  ): Promise<PreviewAnswer> {
    if (!keepsCalendars(who)) throw new DomainError({ code: 'forbidden' });
    const { university } = who;
    const { journal } = this.stores;
    const plan = await this.database.snapshot(university, async (q) => {
      const { now } = await momentHere(q, university);
      return await planChange(q, { university, journal, now }, { unit, act: actOf(change) });
    });
    const { units, positions } = await this.directory.of(university);
    const begin = Number(cursor ?? 0);
    const items = plan.moves.slice(begin, begin + limit).map(async (move) => {
      const { definition } = await this.packs.get(university, move.procedure, move.packVersion);
      const step = stepOfKey(move.key);
      const holder = {
        position: move.position === null ? null : (positions[move.position]?.[language] ?? move.position),
        unit: move.unit === null ? null : (units[move.unit]?.[language] ?? null),
        name: move.personName,
      };
      const { case: of, procedure, purpose, from, to } = move;
      return { case: of, procedure, step, title: stepTitle(definition, step)[language], purpose, holder, from, to };
    });
    const { fingerprint, counts } = plan;
    const next = begin + limit < plan.moves.length ? String(begin + limit) : null;
    return { fingerprint, counts, items: await Promise.all(items), next };
  }

  @Post(':unit/apply')
  @HttpCode(200)
  @Documented({
    summary: 'Change the calendar, or declare an outage, and move what its preview has shown',
    description:
      'One recorded act. Terms of cases are moved one by one, each by an event of its own; what is left when the answer is given goes on, and is ended by whoever sends the request again, or by the worker.',
    answer: appliedChange,
    refusals: ['forbidden', 'not-found', 'form-invalid', 'calendar-changed'],
    repeatable: true,
  })
  async apply(
    @From() { who }: Caller,
    @Id('unit') unit: string,
    @Body({ schema: applyRequest }) { change, basis, fingerprint }: z.infer<typeof applyRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<AppliedAnswer> {
    const { university } = who;
    const asked = { unit, act: actOf(change), basis, fingerprint };
    const begun = await this.database.transaction(university, async (tx) =>
      answerOnce(tx, who, { idempotency, status: 200 }, async () => beginChange(tx, this.stores.journal, who, asked)),
    );
    await this.finish(who, begun.id);
    const { items } = await this.database.read(
      university,
      async (q) => await listChanges(q, university, { limit: 1, id: begun.id }),
    );
    const [item] = items;
    if (item === undefined) throw new Error('an act that was recorded is not there');
    const { moved, skipped, pending, finishedAt } = item;
    const { id, counts, versions } = begun;
    return { id, counts, versions: [...versions], ...{ moved, skipped, pending, finishedAt } };
  }

  /** A fault leaves the rest to the worker: the act itself stands. */
  private async finish({ university }: SessionPerson, id: string): Promise<void> {
    const finishing = finishChange(this.database, this.stores, { university, id }).catch((error: unknown) => {
      this.logger.warn({ err: error, change: id }, 'terms that a change of the calendar moves are left to the worker');
    });
    await Promise.race([finishing, pause(patience, undefined, { ref: false })]);
  }
}

const actOf = (change: z.infer<typeof applyRequest>['change']): CalendarAct =>
  change.kind === 'outage'
    ? // As we write instants ourselves: an offset of fifteen hours is none to the database.
      { ...change, from: new Date(change.from).toISOString(), to: new Date(change.to).toISOString() }
    : { kind: 'layer', ...layerOf(change) };
