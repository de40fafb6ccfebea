import type { Actor, Command, Explanation, Input } from '@kelisim/domain';
import { atRiskFrom, formatNumber, newLine, outcomesOf } from '@kelisim/domain';
import { newId } from '../database/new-id';
import { readCalendar } from '../organisation/read-calendar';
import { addVisa, dropVisa } from '../papers/add-visa';
import { fixDocument } from '../papers/fix-document';
import {
  closeLeasedWindow,
  confirmLeasedWindow,
  extendLeasedWindow,
  openLeasedWindow,
  requestLeasedWindow,
} from './leased-window';
import type { CaseLedger, DecidedTask } from './case-ledger';
import { closeRequest, keepRequest } from './extension-requests';
import type { LoadedLine } from './loaded-case';
import { lockOpenEntries } from '../rolls/count-entries';
import { openRoll } from '../rolls/open-roll';
import { nextNumber } from './next-number';
import { noticeAddress } from './staged-writes';

interface Carrying {
  readonly input: Input;
  readonly actor?: Actor;
  readonly decided?: DecidedTask;
  readonly takenBack?: number;
}

/** An event on another line of the case that follows from this one. */
export interface FollowingEvent {
  readonly line: LoadedLine;
  /** Asked for when the event it follows from stands in its chain. */
  readonly input: () => Input | Promise<Input>;
}

/** Makes the commands of a recorded event true, in order, and says what must be recorded next. */
export async function carryOut(
  ledger: CaseLedger,
  line: LoadedLine,
  commands: readonly Command[],
  carrying: Carrying,
): Promise<readonly FollowingEvent[]> {
  if (carrying.input.type === 'filed' && ledger.case.number === '') await giveNumber(ledger);
  if (carrying.input.type === 'decided') keepDecision(ledger, line, carrying);
  if (carrying.takenBack !== undefined) dropVisa(ledger, line, carrying.takenBack);
  const following: FollowingEvent[] = [];
  for (const command of commands) following.push(...(await carryOutOne(ledger, line, command, carrying)));
  return following;
}

const nothing: readonly FollowingEvent[] = [];

async function giveNumber(ledger: CaseLedger): Promise<void> {
  const { q, pack, now } = ledger.context;
  const parts = await nextNumber(q, ledger.case.university, ledger.case.procedure, now);
  ledger.case.number = formatNumber(pack.definition.number, parts);
}

async function carryOutOne(
  ledger: CaseLedger,
  line: LoadedLine,
  command: Command,
  carrying: Carrying,
): Promise<readonly FollowingEvent[]> {
  switch (command.do) {
    case 'openTask':
      openTask(ledger, line, command);
      return nothing;
    case 'closeTask':
      closeTask(ledger, line, command, carrying);
      closeRequest(ledger, line, command, carrying);
      return nothing;
    case 'readdressTask':
      readdressTask(ledger, line, command);
      return nothing;
    case 'askExtension':
      keepRequest(ledger, line, command, carrying.input);
      return nothing;
    case 'startDeadline':
      await startDeadline(ledger, line, command);
      return nothing;
    case 'recountStopped':
      await recountStopped(ledger, line, command);
      return nothing;
    case 'advanceDeadline': {
      const deadline = line.state.deadlines.find(({ key }) => key === command.deadline);
      const nextRungAt = deadline?.rungs[command.applied]?.at ?? null;
      ledger.writes.changeDeadline({
        line: line.id,
        key: command.deadline,
        applied: command.applied,
        state: command.state,
        nextRungAt,
      });
      return nothing;
    }
    case 'stopDeadline':
      if (command.state === 'paused') tellHolders(ledger, line);
      ledger.writes.changeDeadline({
        line: line.id,
        key: command.deadline,
        applied: null,
        state: command.state,
        nextRungAt: null,
      });
      return nothing;
    case 'letter':
      ledger.writes.effects.push({
        id: newId(),
        line: line.id,
        key: command.effect,
        kind: 'letter',
        content: letterContent(command),
      });
      return nothing;
    case 'fixDocument':
      await fixDocument(ledger, line, command.template, command.step);
      return nothing;
    case 'openWindow':
      await openLeasedWindow(ledger, line, command, carrying.actor?.person ?? null);
      return nothing;
    case 'requestWindow':
      await requestLeasedWindow(ledger, line, command, carrying.actor?.person ?? null);
      return nothing;
    case 'confirmWindow':
      await confirmLeasedWindow(ledger, line, command);
      return nothing;
    case 'extendWindow':
      if (carrying.actor === undefined) throw new Error('nobody has decided on the extension');
      await extendLeasedWindow(ledger, line, command, carrying.actor.person);
      return nothing;
    case 'closeWindow':
      await closeLeasedWindow(ledger, line, command);
      return nothing;
    case 'openRoll':
      openRoll(ledger, line, command);
      return nothing;
    case 'closeRoll':
      await closeRoll(ledger, line, command);
      return nothing;
    case 'createItems':
      return createItems(ledger, command);
    case 'endItem':
      return await countEndedItem(ledger, command.end);
    case 'startCase':
      ledger.children.push({ line, command });
      return nothing;
    case 'endCase':
      endCase(ledger, line);
      return nothing;
    case 'keepForm':
    case 'incident':
      // The form is in the state already; an incident is its event and the administrator's task.
      return nothing;
  }
}

/** A term that began to run or got another end; from when on it is at risk is told by the calendar that it was counted by. */
async function startDeadline(
  ledger: CaseLedger,
  line: LoadedLine,
  command: Extract<Command, { do: 'startDeadline' }>,
): Promise<void> {
  const { explanation, deadline: key } = command;
  const riskAt = await riskAtOf(ledger, explanation);
  ledger.writes.inboxes.add(noticeAddress(command.address));
  ledger.writes.startDeadline({ ...command, line: line.id, key, applied: 0, state: 'running', riskAt });
}

/** Its task shows the new end too. */
async function recountStopped(
  ledger: CaseLedger,
  line: LoadedLine,
  { deadline: key, due, explanation }: Extract<Command, { do: 'recountStopped' }>,
): Promise<void> {
  const riskAt = await riskAtOf(ledger, explanation);
  ledger.writes.recountDeadline({ line: line.id, key, due, explanation, riskAt });
  tellHolders(ledger, line);
}

async function riskAtOf({ context, case: { university } }: CaseLedger, explanation: Explanation): Promise<string> {
  return atRiskFrom(explanation, await readCalendar(context.q, university, explanation.calendar));
}

/** A clock that stands still stands so in the inbox too. */
function tellHolders(ledger: CaseLedger, { state }: LoadedLine): void {
  for (const { address } of state.tasks) ledger.writes.inboxes.add(noticeAddress(address));
}

function openTask(
  ledger: CaseLedger,
  line: LoadedLine,
  { task, deadline }: Extract<Command, { do: 'openTask' }>,
): void {
  const due = line.state.deadlines.find(({ key }) => key === deadline)?.due ?? null;
  const main = ledger.context.pack.definition.start.document;
  const document = main === null ? null : (ledger.main.documents[main]?.id ?? null);
  ledger.writes.openTask({
    id: newId(),
    line: line.id,
    key: task.key,
    step: task.step,
    purpose: task.purpose,
    address: task.address,
    forwardedBy: task.forwarded?.by.at(-1) ?? null,
    excluded: task.excluded,
    outcomes: task.outcomes,
    dueAt: due,
    deadline,
    document,
    state: 'open',
  });
  ledger.writes.inboxes.add(noticeAddress(task.address));
}

/** Both learn of it: whoever had it, and whoever has it now. */
function readdressTask(
  ledger: CaseLedger,
  line: LoadedLine,
  { task: key, from, forwarded }: Extract<Command, { do: 'readdressTask' }>,
): void {
  const by = forwarded.by.at(-1) ?? null;
  ledger.writes.readdressTask({ line: line.id, key, person: forwarded.to, by });
  for (const address of [from, { kind: 'person', person: forwarded.to } as const])
    ledger.writes.inboxes.add(noticeAddress(address));
}

function closeTask(
  ledger: CaseLedger,
  line: LoadedLine,
  command: Extract<Command, { do: 'closeTask' }>,
  { input, actor }: Carrying,
): void {
  const byRows = input.type === 'rollCounted' && command.how === 'decided';
  const decided = (input.type === 'decided' && input.task === command.task && command.how === 'decided') || byRows;
  ledger.writes.closeTask({
    line: line.id,
    key: command.task,
    how: command.how,
    decidedBy: decided ? (actor?.person ?? null) : null,
    outcome: decided ? ('outcome' in input ? input.outcome : 'rows') : null,
  });
}

/** The decision as it was made: by whom, in which position, on which basis, over which revision (R42, R43). */
function keepDecision(ledger: CaseLedger, line: LoadedLine, { input, actor, decided }: Carrying): void {
  if (input.type !== 'decided' || actor === undefined || decided === undefined) return;
  const step = ledger.context.pack.definition.steps.find(({ id }) => id === decided.step);
  // Whoever refuses more time, or gives his word to whoever decides, refuses nothing of what the step asks.
  const outcomes = step === undefined || decided.purpose !== 'decide' ? [] : outcomesOf(step);
  const outcome = outcomes.find(({ id }) => id === input.outcome);
  const main = ledger.context.pack.definition.start.document;
  const signed = main === null ? undefined : ledger.main.documents[main];
  ledger.writes.decisions.push({
    task: decided.id,
    line: line.id,
    step: decided.step,
    outcome: input.outcome,
    consent: outcome?.consent ?? 'neutral',
    person: actor.person,
    position: actor.position,
    unit: actor.unit,
    onBehalfOf: actor.onBehalfOf,
    basis: actor.basis,
    basisFrom: decided.validity?.from ?? null,
    basisTo: decided.validity?.to ?? null,
    substitution: actor.acting?.substitution ?? null,
    reason: input.reason === null ? null : ledger.context.stores.sealer.seal(ledger.case.key, input.reason),
    document: decided.document,
    documentHash: signed === undefined ? null : Buffer.from(signed.hash, 'hex'),
    sequence: line.state.sequence,
  });
  if (step !== undefined && outcome !== undefined) addVisa(ledger, line, { step, outcome, input, actor, decided });
}

const letterContent = ({ kind, to, step, end, roll }: Extract<Command, { do: 'letter' }>): object => ({
  ...{ kind, to, step, end },
  ...(roll === undefined ? {} : { roll }),
});

/** Nobody answers in it any more; whoever is answering at this moment is waited for. */
async function closeRoll(
  ledger: CaseLedger,
  line: LoadedLine,
  { roll, how }: Extract<Command, { do: 'closeRoll' }>,
): Promise<void> {
  const at = { university: ledger.case.university, line: line.id, roll };
  const persons = how === 'complete' ? [] : await lockOpenEntries(ledger.context.q, at);
  for (const person of persons) if (person !== null) ledger.writes.inboxes.add(person);
  ledger.writes.closedRolls.push({ line: line.id, key: roll, how });
}

/** Each item starts with an event of its own, on its own chain. */
function createItems(
  ledger: CaseLedger,
  { step, items }: Extract<Command, { do: 'createItems' }>,
): readonly FollowingEvent[] {
  return items.map(({ key, values }) => ({
    line: ledger.addItem(key, values, newLine),
    input: () => ({ type: 'itemStarted', key, values, step }) as const,
  }));
}

/** Counts an ended item in the case; when it was the last, the case's own event follows, with the heads of all items. */
async function countEndedItem(ledger: CaseLedger, end: string): Promise<readonly FollowingEvent[]> {
  const main = await ledger.mainLocked();
  const { items } = ledger.case;
  if (items === null || main.state.status === 'ended') return nothing;
  const ended = { ...items.ended, [end]: (items.ended[end] ?? 0) + 1 };
  ledger.case.items = { ...items, ended };
  if (Object.values(ended).reduce((sum, count) => sum + count, 0) < items.total) return nothing;
  const input = async (): Promise<Input> => ({
    type: 'itemsJoined',
    step: items.step,
    ended,
    heads: await ledger.itemHeads(),
  });
  return [{ line: main, input }];
}

function endCase(ledger: CaseLedger, line: LoadedLine): void {
  if (ledger.case.parent === null) return;
  ledger.writes.effects.push({ id: newId(), line: line.id, key: 'child-ended', kind: 'child-ended', content: {} });
}
