import { stepTitle } from '@kelisim/domain';
import {
  CaseStores,
  Database,
  readCase,
  readDeadlines,
  readDocuments,
  readHistory,
  readTermStandings,
  readReferenceNames,
  standingKey,
} from '@kelisim/persistence';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { explanationView } from '../deadlines/explanation-schema';
import { latenessView, standingView } from '../deadlines/late-schemas';
import type { DocumentList } from '../documents/document-schemas';
import { documentList } from '../documents/document-schemas';
import { documentView } from '../documents/document-views';
import { referencesIn } from '../../form-examples/filled-form';
import type { CaseDeadlines, CaseEvents } from './case-schemas';
import { caseDeadlines, caseEvents } from './case-schemas';
import { eventView, filledAt } from './event-view';
import { lateEvents } from './late-events';

/** What has happened in a case (R43): its history, its papers, its deadlines with their reasons. */
@ApiTags('cases')
@Controller('api/cases/:id')
export class CaseStoryController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
  ) {}

  @Get('events')
  @Documented({
    summary: 'The history of a case',
    description: 'Who did what, on behalf of whom, on which basis, when and after how long; with all items.',
    answer: caseEvents,
    refusals: ['not-found'],
  })
  async events(@From() { who, language }: Caller, @Id() id: string): Promise<CaseEvents> {
    const { history, late } = await this.database.read(who.university, async (q) => {
      const read = await readHistory(q, this.stores.sealer, who, id);
      const standings = await readTermStandings(q, who.university, id);
      return { history: read, late: lateEvents(read.events, await readDeadlines(q, who, id), standings) };
    });
    const pack = await this.stores.packs.get(who.university, history.procedure, history.version);
    const organisation = await this.directory.of(who.university);
    const references = history.events.flatMap((entry) => {
      const filled = filledAt(entry, pack);
      return filled === null ? [] : referencesIn(filled);
    });
    const names = await this.database.read(who.university, async (q) =>
      readReferenceNames(q, this.stores.journal, references, language),
    );
    const titleOf = (step: string): string => stepTitle(pack.definition, step)[language];
    const items = history.events.map((entry) => {
      const told = late.get(entry.hash);
      const words = told === undefined ? null : latenessView(told.late, organisation, titleOf, language);
      return {
        ...eventView(entry, pack, organisation, names, language),
        late: words === null || told === undefined ? null : { ...words, due: told.due },
      };
    });
    return { items, next: null };
  }

  @Get('documents')
  @Documented({ summary: 'The papers of a case', answer: documentList, refusals: ['not-found'] })
  async documents(@From() { who, language }: Caller, @Id() id: string): Promise<DocumentList> {
    const rows = await this.database.read(who.university, async (q) => readDocuments(q, who, id));
    const items = await Promise.all(
      rows.map(async (row) =>
        documentView(row, await this.stores.packs.get(who.university, row.procedure, row.packVersion), language),
      ),
    );
    return { items, next: null };
  }

  @Get('deadlines')
  @Documented({
    summary: 'The deadlines of a case with their explanations',
    answer: caseDeadlines,
    refusals: ['not-found'],
  })
  async deadlines(@From() { who, language }: Caller, @Id() id: string): Promise<CaseDeadlines> {
    const { rows, standings, procedure, version } = await this.database.read(who.university, async (q) => {
      const found = await readDeadlines(q, who, id);
      const terms = await readTermStandings(q, who.university, id);
      return { rows: found, standings: terms, ...(await readCase(q, this.stores.sealer, who, id)) };
    });
    const { definition } = await this.stores.packs.get(who.university, procedure, version);
    const titleOf = (step: string): string => stepTitle(definition, step)[language];
    const names = await this.directory.of(who.university);
    const items = rows.map(({ itemKey, rungs, explanation, ...row }) => ({
      ...row,
      ...standingView(standings.get(standingKey(row)), names, titleOf, language),
      item: itemKey,
      stepTitle: titleOf(row.step),
      rungs: [...rungs],
      explanation: explanationView(explanation),
    }));
    return { items, next: null };
  }
}
