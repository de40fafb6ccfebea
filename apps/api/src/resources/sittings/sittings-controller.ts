import { DomainError, refuse } from '@kelisim/domain';
import { MinutesPrinter } from '@kelisim/documents';
import type { ActedSitting, Idempotency } from '@kelisim/persistence';
import {
  actOnce,
  addToAgenda,
  cancelSitting,
  CaseStores,
  castVote,
  changeItem,
  closeItems,
  closeSitting,
  Database,
  giveCastingVote,
  makeBlock,
  noteAttendance,
  openSitting,
  openVoting,
  orderAgenda,
  postponeItems,
  readSitting,
  recordHands,
  recuse,
  signMinutes,
  withdrawItems,
} from '@kelisim/persistence';
import { Body, Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { Repeatable } from '../../http/idempotency';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { sendFile } from '../../http/send-file';
import { SittingAct } from './sitting-act';
import type { ActedSittingView, SittingView } from './sitting-schemas';
import {
  agendaRequest,
  attendanceRequest,
  cancelRequest,
  castingRequest,
  decideRequest,
  handsRequest,
  itemRequest,
  itemsRequest,
  putOffRequest,
  recusalRequest,
  signRequest,
  sittingView,
  voteRequest,
} from './sitting-schemas';
import { sittingViewOf } from './sitting-view';

type Work = (tx: Parameters<Parameters<Database['transaction']>[1]>[0]) => Promise<ActedSitting>;

/** A council's sitting: its agenda, who is there, votes, decisions, minutes (R05). Every act is one transaction and stands in its chain. */
@ApiTags('sittings')
@Controller('api/sittings')
export class SittingsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
    @Inject(MinutesPrinter) private readonly printer: MinutesPrinter,
  ) {}

  @Get(':id')
  @Documented({
    summary: 'A sitting with its agenda, its quorum, and the votes that I may see',
    answer: sittingView,
    refusals: ['not-found'],
  })
  async one(@From() { who, language }: Caller, @Id() id: string): Promise<SittingView> {
    const names = await this.directory.of(who.university);
    const sitting = await this.database.read(who.university, async (q) => readSitting(q, this.stores, who, id));
    return sittingViewOf(sitting, { person: who.person, language, names });
  }

  @Get(':id/minutes')
  @Documented({
    summary: 'The minutes of a sitting that is closed, as a PDF',
    mediaType: 'application/pdf',
    refusals: ['not-found', 'sitting-state', 'render-failed'],
  })
  async minutes(@From() { who, language }: Caller, @Id() id: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, zone } = await this.directory.of(who.university);
    const { minutes, signatures, state } = await this.database.read(who.university, async (q) =>
      readSitting(q, this.stores, who, id),
    );
    if (minutes === null) throw new DomainError(refuse('sitting-state', { state }));
    const bytes = await this.printer.print({ minutes, signatures, university: name[language], zone }, language);
    const file = `${minutes.council[language]} ${minutes.number.replace('/', '-')}.pdf`;
    await sendFile(reply, { bytes, name: file, mediaType: 'application/pdf', kind: 'inline' });
  }

  @SittingAct('agenda', 'Put waiting cases on the agenda: those named, or all', [
    'not-found',
    'forbidden',
    'sitting-state',
  ])
  async agenda(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: agendaRequest }) { tasks }: z.infer<typeof agendaRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => addToAgenda(tx, this.stores, who, id, tasks ?? null));
  }

  @SittingAct('items/:item', 'Word an item anew, and say to what its votes lead', [
    'not-found',
    'forbidden',
    'sitting-state',
    'sitting-item-closed',
    'sitting-not-voting',
    'outcome-unknown',
    'form-invalid',
  ])
  async item(
    @From() { who }: Caller,
    @Id() sitting: string,
    @Id('item') item: string,
    @Body({ schema: itemRequest }) change: z.infer<typeof itemRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => changeItem(tx, this.stores, who, { sitting, item }, change));
  }

  @SittingAct('order', 'Set the order of the agenda', ['not-found', 'forbidden', 'sitting-state'])
  async order(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: itemsRequest }) { items }: z.infer<typeof itemsRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => orderAgenda(tx, who, id, items));
  }

  @SittingAct('blocks', 'Make items one block; one alone leaves its block', [
    'not-found',
    'forbidden',
    'sitting-state',
    'sitting-item-closed',
    'sitting-not-voting',
  ])
  async block(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: itemsRequest }) { items }: z.infer<typeof itemsRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => makeBlock(tx, who, id, items));
  }

  @SittingAct('attendance', 'Record who is present, in place of what was recorded before', [
    'not-found',
    'forbidden',
    'sitting-state',
    'sitting-not-member',
  ])
  async attendance(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: attendanceRequest }) { present }: z.infer<typeof attendanceRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => noteAttendance(tx, who, id, present));
  }

  @SittingAct('open', 'Open the sitting, or the written vote: its minutes get their number', [
    'not-found',
    'forbidden',
    'sitting-state',
    'sitting-empty',
    'sitting-past',
    'sitting-no-rules',
    'sitting-no-chair',
    'sitting-no-secretary',
    'sitting-no-quorum',
  ])
  async open(
    @From() { who }: Caller,
    @Id() id: string,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => openSitting(tx, who, id));
  }

  @SittingAct('recusals', 'Declare oneself interested, or record that a member did', [
    'not-found',
    'forbidden',
    'sitting-state',
    'sitting-not-member',
    'sitting-voted',
    'sitting-item-closed',
  ])
  async recusals(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: recusalRequest }) { items, person }: z.infer<typeof recusalRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => recuse(tx, who, id, { items, person: person ?? null }));
  }

  @SittingAct('voting', 'Open the voting on items or their blocks', [
    'not-found',
    'forbidden',
    'sitting-state',
    'sitting-item-closed',
    'sitting-not-voting',
    'sitting-no-quorum',
  ])
  async voting(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: itemsRequest }) { items }: z.infer<typeof itemsRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => openVoting(tx, who, id, items));
  }

  @SittingAct('votes', 'Vote; a vote given stands', [
    'not-found',
    'sitting-not-member',
    'sitting-absent',
    'sitting-recused',
    'sitting-voted',
    'sitting-not-voting',
    'sitting-item-closed',
  ])
  async vote(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: voteRequest }) body: z.infer<typeof voteRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => castVote(tx, who, id, body));
  }

  @SittingAct('hands', 'Record the raised hands: all of them or none', [
    'not-found',
    'forbidden',
    'sitting-not-member',
    'sitting-absent',
    'sitting-recused',
    'sitting-voted',
    'sitting-not-voting',
    'sitting-item-closed',
  ])
  async hands(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: handsRequest }) body: z.infer<typeof handsRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => recordHands(tx, who, id, body));
  }

  @SittingAct('casting-vote', 'The chair’s casting vote where the votes are tied', [
    'not-found',
    'forbidden',
    'sitting-state',
    'sitting-no-tie',
    'sitting-ballots-out',
    'sitting-not-voting',
    'sitting-item-closed',
  ])
  async castingVote(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: castingRequest }) body: z.infer<typeof castingRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => giveCastingVote(tx, who, id, body));
  }

  @SittingAct('decisions', 'Close items with the result of their votes, and record it on their cases', [
    'not-found',
    'forbidden',
    'sitting-state',
    'sitting-item-closed',
    'sitting-not-voting',
    'sitting-no-quorum',
    'sitting-tie',
    'sitting-no-refusal',
    'sitting-ballots-out',
    'reason-required',
    'own-act',
    'case-suspended',
  ])
  async decide(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: decideRequest }) { items, resolution, remarks }: z.infer<typeof decideRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    const decision = { items, resolution: resolution ?? null, remarks: remarks ?? null };
    return await this.act(who, idempotency, async (tx) => closeItems(tx, this.stores, who, id, decision));
  }

  @SittingAct('postponements', 'Postpone items to the next sitting; their clocks run on', [
    'not-found',
    'forbidden',
    'sitting-state',
    'sitting-item-closed',
    'own-act',
    'case-suspended',
  ])
  async postpone(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: putOffRequest }) body: z.infer<typeof putOffRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => postponeItems(tx, this.stores, who, id, body));
  }

  @SittingAct('withdrawals', 'Take items from the agenda; their cases wait on', [
    'not-found',
    'forbidden',
    'sitting-state',
    'sitting-item-closed',
  ])
  async withdraw(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: putOffRequest }) body: z.infer<typeof putOffRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => withdrawItems(tx, who, id, body));
  }

  @SittingAct('close', 'Close the sitting: its minutes are fixed', [
    'not-found',
    'forbidden',
    'sitting-state',
    'sitting-items-open',
  ])
  async close(
    @From() { who }: Caller,
    @Id() id: string,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => closeSitting(tx, this.stores, who, id));
  }

  @SittingAct('cancel', 'Call a planned sitting off', ['not-found', 'forbidden', 'sitting-state'])
  async cancel(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: cancelRequest }) { reason }: z.infer<typeof cancelRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => cancelSitting(tx, who, id, reason));
  }

  @SittingAct('signatures', 'Sign the minutes as chair or as secretary', [
    'not-found',
    'forbidden',
    'sitting-state',
    'sitting-signed',
  ])
  async sign(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: signRequest }) body: z.infer<typeof signRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ActedSittingView> {
    return await this.act(who, idempotency, async (tx) => signMinutes(tx, who, id, body.as));
  }

  private async act(who: Caller['who'], idempotency: Idempotency | null, work: Work): Promise<ActedSittingView> {
    return await actOnce(this.database, who, { idempotency, status: 200 }, work);
  }
}
