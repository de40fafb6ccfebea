import { roundOf, stepOf, stepTitle } from '@kelisim/domain';
import type { Idempotency } from '@kelisim/persistence';
import {
  askExtension,
  CaseStores,
  Database,
  decideTask,
  readCase,
  readDecidedByMe,
  readDocuments,
  readTermStandings,
  standingKey,
  readAround,
  readExtension,
  readInbox,
  readInboxFor,
  readRound,
  readTask,
  takeBack,
} from '@kelisim/persistence';
import { Failpoints } from '@kelisim/platform';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { Repeatable } from '../../http/idempotency';
import { pageOf } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { askingStep, leadsTo, outcomeTitle } from './outcome-words';
import type {
  AskedExtensionView,
  DecidedList,
  DecisionRequest,
  DecisionView,
  ExtensionAsking,
  Inbox,
  InboxQuery,
  PageQuery,
  TakenBackView,
  TaskQuery,
  TaskView,
} from './task-schemas';
import {
  askedExtension,
  decidedList,
  decidedQuery,
  decisionAnswer,
  decisionRequest,
  extensionRequest,
  inbox,
  inboxQuery,
  takeBackRequest,
  takenBack,
  task,
  taskQuery,
} from './task-schemas';
import { standingView } from '../deadlines/late-schemas';
import { actingForView } from '../substitutions/acting-for-view';
import { surroundingsView } from './task-around';
import { approvalView } from '../approvals/approval-view';
import { rowsAsked } from './rows-asked';
import { nextView } from './next-view';
import { deadlineView, extensionView } from './task-term-views';
import { taskViews } from './task-views';

@ApiTags('tasks')
@Controller('api/tasks')
export class TasksController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(Failpoints) private readonly failpoints: Failpoints,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
  ) {}

  @Get()
  @Documented({
    summary: 'My inbox, earliest due first',
    description:
      'Open tasks addressed to me or to a position that I hold at this moment; with `for` those of somebody for whom I act.',
    answer: inbox,
    refusals: ['not-acting'],
  })
  async inbox(@From() caller: Caller, @Query({ schema: inboxQuery }) query: InboxQuery): Promise<Inbox> {
    const { case: caseId, step, for: principal } = query;
    const request = {
      ...pageOf(query),
      ...(caseId === undefined ? {} : { case: caseId }),
      ...(step === undefined ? {} : { step }),
    };
    const names = await this.directory.of(caller.who.university);
    return await this.database.read(caller.who.university, async (q) => {
      const page =
        principal === undefined
          ? await readInbox(q, caller.who, request)
          : await readInboxFor(q, caller.who, principal, request);
      return { items: await taskViews(q, this.stores.packs, caller, names, page.items), next: page.next };
    });
  }

  @Get('decided')
  @Documented({ summary: 'What I have decided, newest first', answer: decidedList })
  async decided(
    @From() { who, language }: Caller,
    @Query({ schema: decidedQuery }) query: PageQuery,
  ): Promise<DecidedList> {
    const page = await this.database.read(who.university, async (q) => readDecidedByMe(q, who, pageOf(query)));
    const items = await Promise.all(
      page.items.map(async ({ packVersion, outcome, purpose, ...rest }) => {
        const { definition } = await this.stores.packs.get(who.university, rest.procedure, packVersion);
        const step = askingStep(definition, rest.step);
        const title = stepTitle(definition, rest.step)[language];
        const words = outcomeTitle(step, outcome, purpose === 'extend');
        return { ...rest, title, outcome: { id: outcome, title: words[language] } };
      }),
    );
    return { items, next: page.next };
  }

  @Get(':id')
  @Documented({
    summary: 'A task with what is needed to decide it',
    description: 'For whoever may decide it or has decided it; for everybody else there is no such task.',
    answer: task,
    refusals: ['not-found', 'not-acting'],
  })
  async one(
    @From() caller: Caller,
    @Id() id: string,
    @Query({ schema: taskQuery }) { for: principal }: TaskQuery,
  ): Promise<TaskView> {
    const { who, language } = caller;
    const names = await this.directory.of(who.university);
    return await this.database.read(who.university, async (q) => {
      const row = await readTask(q, who, id, principal ?? null);
      const { forms } = await readCase(q, this.stores.sealer, who, row.case.id);
      const documents = await readDocuments(q, who, row.case.id);
      const [view] = await taskViews(q, this.stores.packs, caller, names, [row]);
      if (view === undefined) throw new Error('a task without its view');
      const { definition } = await this.stores.packs.get(who.university, row.procedure, row.packVersion);
      // An answer to a request for more time leads nowhere: the case stays where it is.
      // Nor does what somebody says to whoever decides.
      const step = row.purpose === 'extend' || row.purpose === 'advise' ? undefined : askingStep(definition, row.step);
      const titleOf = (named: string): string => stepTitle(definition, named)[language];
      const standings = await readTermStandings(q, who.university, row.case.id);
      const standing = standings.get(standingKey({ line: row.line, key: row.deadline?.key ?? '' }));
      return {
        ...view,
        state: row.state,
        closed: row.closed,
        changes: row.changes,
        form: forms === null ? null : { ...forms.form },
        item: row.itemValues,
        document: row.document,
        documents: documents.map(({ id: paper, template, revision, current }) => ({
          id: paper,
          template,
          revision,
          current,
        })),
        deadline: deadlineView(row.deadline, standingView(standing, names, titleOf, language)),
        actingFor: row.actingFor === null ? null : actingForView(row.actingFor, language),
        rows: rowsAsked(step, row),
        approval:
          step === undefined || roundOf(step) === null
            ? null
            : approvalView(await readRound(q, who.university, row.line), step, names, language),
        extension:
          row.actingFor !== null
            ? null
            : extensionView(await readExtension(q, this.stores, who.university, row), names, language),
        around:
          row.state === 'open'
            ? surroundingsView(
                await readAround(q, this.stores.sealer, who.university, row),
                { row, step: stepOf(definition, row.step), decides: row.purpose === 'decide' },
                language,
              )
            : null,
        next: row.outcomes.map((outcome) => ({
          outcome,
          leadsTo: leadsTo(definition, step, outcome).map((words) => words[language]),
        })),
      };
    });
  }

  @Post(':id/decision')
  @HttpCode(200)
  @Documented({
    summary: 'Decide a task',
    description:
      'Records the decision and gives the step it leads to; the next person has his task when this is answered.',
    answer: decisionAnswer,
    refusals: [
      'not-found',
      'task-closed',
      'task-changed',
      'outcome-unknown',
      'reason-required',
      'reason-not-allowed',
      'form-invalid',
      'own-act',
      'not-acting',
      'acted-already',
      'task-claimed',
      'not-possible-now',
      'case-ended',
      'case-suspended',
      'forbidden',
    ],
    repeatable: true,
  })
  async decide(
    @From() { who, language }: Caller,
    @Id() id: string,
    @Body({ schema: decisionRequest }) body: DecisionRequest,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<DecisionView> {
    const { outcome, reason, form, version, next, for: principal } = body;
    const request = {
      ...{ outcome, reason: reason ?? null, form: form ?? null, version },
      ...{ next: next ?? null, principal: principal ?? null },
    };
    const answer = await decideTask(this.database, this.stores, who, id, request, idempotency);
    this.failpoints.reach('decision.before-answer', { task: id });
    return { case: answer.case, next: nextView(answer.next, language) };
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Documented({
    summary: 'Take my decision back',
    description:
      'Until somebody acts after it, or something has gone out that cannot be called back. The question is mine again, with the clock that ran.',
    answer: takenBack,
    refusals: ['not-found', 'not-acting', 'not-possible-now', 'case-ended', 'case-suspended'],
    repeatable: true,
  })
  async takeBack(
    @From() { who, language }: Caller,
    @Id() id: string,
    @Body({ schema: takeBackRequest }) _body: object,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<TakenBackView> {
    const { next, ...answer } = await takeBack(this.database, this.stores, who, id, idempotency);
    return { ...answer, next: nextView(next, language) };
  }

  @Post(':id/extension')
  @HttpCode(200)
  @Documented({
    summary: 'Ask for more time for a task',
    description:
      'By whoever has the task. Whom the procedure names finds the request among his tasks, and decides it; the term runs on until he does.',
    answer: askedExtension,
    refusals: ['not-found', 'task-closed', 'own-act', 'not-possible-now', 'case-ended', 'case-suspended'],
    repeatable: true,
  })
  async extension(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: extensionRequest }) { until, reason }: ExtensionAsking,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<AskedExtensionView> {
    const request = { until: new Date(until).toISOString(), reason };
    return await askExtension(this.database, this.stores, who, id, request, idempotency);
  }
}
