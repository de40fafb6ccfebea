import type { DecisionAnswer, Idempotency } from '@kelisim/persistence';
import { CaseStores, Database, decideSomeRows, decideTask } from '@kelisim/persistence';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { Repeatable } from '../../http/idempotency';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { DecisionView } from '../tasks/task-schemas';
import { decisionAnswer } from '../tasks/task-schemas';
import type { RowsDecisionBody } from './row-schemas';
import { rowsDecision } from './row-schemas';

/** A task about the rows of a sheet: some of them by themselves, and what is decided on all that are left. */
@ApiTags('rows')
@Controller('api/tasks')
export class RowsDecisionController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
  ) {}

  @Post(':id/rows')
  @HttpCode(200)
  @Documented({
    summary: 'Decide rows of a sheet',
    description:
      'All that is asked is done, or nothing. The plain decision of the task is that of all rows; here single rows have their own.',
    answer: decisionAnswer,
    refusals: [
      ...([
        'not-found',
        'task-closed',
        'task-changed',
        'outcome-unknown',
        'reason-required',
        'reason-not-allowed',
      ] as const),
      ...(['own-act', 'not-acting', 'not-possible-now', 'case-ended', 'case-suspended', 'forbidden'] as const),
    ],
    repeatable: true,
  })
  async decide(
    @From() { who, language }: Caller,
    @Id() id: string,
    @Body({ schema: rowsDecision }) body: RowsDecisionBody,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<DecisionView> {
    const rows = body.rows.map(({ reason, ...row }) => ({ ...row, reason: reason ?? null }));
    const answer = await this.record(who, id, { ...body, rows }, idempotency);
    const tasks = answer.next.tasks.map((next) => ({ ...next, title: next.title?.[language] ?? next.step }));
    return { case: answer.case, next: { ...answer.next, tasks } };
  }

  private async record(
    who: Caller['who'],
    id: string,
    {
      rows,
      rest = null,
      version,
      for: principal = null,
    }: Omit<RowsDecisionBody, 'rows'> & { rows: readonly { row: number; outcome: string; reason: string | null }[] },
    idempotency: Idempotency | null,
  ): Promise<DecisionAnswer> {
    if (rest === null)
      return await decideSomeRows(this.database, this.stores, who, id, { rows, version, principal }, idempotency);
    const request = { outcome: rest.outcome, reason: rest.reason ?? null, form: null, version, principal, rows };
    return await decideTask(this.database, this.stores, who, id, request, idempotency);
  }
}
