import type { Language } from '@kelisim/domain';
import type { ListedWindow } from '@kelisim/journal';
import { listWindows } from '@kelisim/journal';
import type { ExtendedWindow, Idempotency } from '@kelisim/persistence';
import { CaseStores, Database, extendWindow } from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { Repeatable } from '../../http/idempotency';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { isWatcher } from '../../http/security/watcher';
import type { WindowListView } from './window-schemas';
import { extendedWindow, extensionRequest, windowList, windowQuery } from './window-schemas';

@ApiTags('windows')
@Controller('api/windows')
export class WindowsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
  ) {}

  @Get()
  @Documented({
    summary: 'Rights to change locked journals',
    description: 'The registrar’s office sees all of them, everybody else his own; the newest first.',
    answer: windowList,
  })
  async list(
    @From() { who, language }: Caller,
    @Query({ schema: windowQuery }) { state, limit, cursor }: z.infer<typeof windowQuery>,
  ): Promise<WindowListView> {
    const holder = isWatcher(who) ? null : who.person;
    const filter = { state, holder, limit, after: cursor ?? null };
    const { items, next } = await this.database.read(who.university, async (q) => listWindows(q, filter));
    return { items: items.map((item) => windowView(item, language)), next };
  }

  @Post(':id/extend')
  @HttpCode(200)
  @Documented({
    summary: 'Move the end of a window later (head of the registrar’s office)',
    description: 'A recorded decision: it stands in the case, and in the explanation of the term.',
    answer: extendedWindow,
    refusals: ['not-found', 'forbidden', 'own-act', 'not-possible-now', 'case-ended'],
    repeatable: true,
  })
  async extend(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: extensionRequest }) { until, basis }: z.infer<typeof extensionRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ExtendedWindow> {
    const extension = { window: id, until: new Date(until).toISOString(), basis };
    return await extendWindow(this.database, this.stores, who, extension, idempotency);
  }
}

function windowView(window: ListedWindow, language: Language): WindowListView['items'][number] {
  const { scope, adapter, discipline, extensions, ...rest } = window;
  return {
    ...rest,
    journal: adapter,
    discipline: { ...discipline, name: discipline.name[language] },
    lessonTypes: scope.lessonTypes === null ? null : [...scope.lessonTypes],
    dates: [...scope.dates],
    students: [...scope.students],
    grades: scope.grades,
    extensions: [...extensions],
  };
}
