import type { Idempotency } from '@kelisim/persistence';
import {
  actOnce,
  CaseStores,
  Database,
  listCouncils,
  listSittings,
  planSitting,
  readCouncil,
  readWaiting,
  recordCouncilOrder,
} from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { Repeatable } from '../../http/idempotency';
import { pageOf, pageQuery } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { actedSitting } from '../sittings/sitting-schemas';
import type { CouncilList, CouncilView, SittingList, WaitingList } from './council-schemas';
import {
  councilList,
  councilOrderRequest,
  councilView,
  recordedOrder,
  sittingList,
  sittingPlan,
  waitingList,
} from './council-schemas';

const sittingsQuery = z.strictObject(pageQuery);

/** Councils: who belongs to them, how they decide, what waits for them, when they sit (R05). */
@ApiTags('councils')
@Controller('api/councils')
export class CouncilsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
  ) {}

  @Get()
  @Documented({
    summary: 'My councils',
    description: 'Those in which I have a seat or whose sittings I run; of whoever records their orders all.',
    answer: councilList,
  })
  async list(@From() { who, language }: Caller): Promise<CouncilList> {
    const names = await this.directory.of(who.university);
    return await this.database.read(who.university, async (q) => {
      const items: CouncilList['items'] = [];
      for (const { rules, title, unit, next, ...row } of await listCouncils(q, who)) {
        const waiting = row.keeps ? await readWaiting(q, this.stores, who, row.id) : null;
        items.push({
          ...{ id: row.id, kind: row.kind, roles: [...row.roles], keeps: row.keeps, next },
          ...{ title: title[language], unit: { id: unit, title: names.units[unit]?.[language] ?? '' } },
          ...{ sits: rules !== null, recording: rules?.recording ?? 'allowed' },
          waiting: waiting?.filter(({ sitting }) => sitting === null).length ?? null,
        });
      }
      return { items, next: null };
    });
  }

  @Get(':id')
  @Documented({
    summary: 'A council: its composition, its rules, its orders',
    answer: councilView,
    refusals: ['not-found'],
  })
  async one(@From() { who, language }: Caller, @Id() id: string): Promise<CouncilView> {
    const names = await this.directory.of(who.university);
    const { council, seats, orders, roles, ...rest } = await this.database.read(who.university, async (q) =>
      readCouncil(q, who, id),
    );
    return {
      ...{ id: council.id, kind: council.kind, title: council.title[language], roles: [...roles] },
      unit: { id: council.unit, title: names.units[council.unit]?.[language] ?? '' },
      ...rest,
      members: [...seats],
      orders: orders.map(({ composition, ...order }) => ({
        ...order,
        members: composition === null ? null : [...composition],
      })),
    };
  }

  @Get(':id/waiting')
  @Documented({
    summary: 'Cases that wait for a council, the first due first',
    answer: waitingList,
    refusals: ['not-found'],
  })
  async waiting(@From() { who, language }: Caller, @Id() id: string): Promise<WaitingList> {
    const waiting = await this.database.read(who.university, async (q) => readWaiting(q, this.stores, who, id));
    const items = waiting.map(({ task, caseId, number, procedure, definition, author, due, sitting }) => ({
      ...{ task, author, due, sitting, case: { id: caseId, number } },
      procedure: { id: procedure, title: definition.title[language] },
    }));
    return { items, next: null };
  }

  @Post(':id/orders')
  @HttpCode(201)
  @Documented({
    summary: 'Record an order that gives a council its composition or its rules',
    description:
      'By the personnel service or the administrator. The composition of an order takes the place of the former as a whole.',
    status: 201,
    answer: recordedOrder,
    refusals: ['not-found', 'forbidden', 'form-invalid'],
    repeatable: true,
  })
  async order(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: councilOrderRequest }) { order, from, rules, members }: z.infer<typeof councilOrderRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof recordedOrder>> {
    const asked = { order, from, rules: rules ?? null, composition: members ?? null };
    return await actOnce(this.database, who, { idempotency, status: 201 }, async (tx) =>
      recordCouncilOrder(tx, who, id, asked),
    );
  }

  @Get(':id/sittings')
  @Documented({ summary: 'The sittings of a council, the latest first', answer: sittingList, refusals: ['not-found'] })
  async sittings(
    @From() { who }: Caller,
    @Id() id: string,
    @Query({ schema: sittingsQuery }) query: z.infer<typeof sittingsQuery>,
  ): Promise<SittingList> {
    const { items, next } = await this.database.read(who.university, async (q) =>
      listSittings(q, who, id, pageOf(query)),
    );
    return { items: [...items], next };
  }

  @Post(':id/sittings')
  @HttpCode(201)
  @Documented({
    summary: 'Plan a sitting, or a written vote between sittings',
    description: 'By the council’s secretary. What waits for the council goes on its agenda.',
    status: 201,
    answer: actedSitting,
    refusals: ['not-found', 'forbidden', 'sitting-past', 'sitting-no-rules', 'form-invalid'],
    repeatable: true,
  })
  async plan(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: sittingPlan }) { kind, plannedFor, place, deadline, takeWaiting }: z.infer<typeof sittingPlan>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof actedSitting>> {
    const plan = {
      kind,
      takeWaiting,
      plannedFor: instant(plannedFor),
      place: place ?? null,
      deadline: typeof deadline === 'string' ? instant(deadline) : null,
    };
    return await actOnce(this.database, who, { idempotency, status: 201 }, async (tx) =>
      planSitting(tx, this.stores, who, id, plan),
    );
  }
}

const instant = (told: string): string => new Date(told).toISOString();
