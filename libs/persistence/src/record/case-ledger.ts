import type {
  Actor,
  CaseState,
  Command,
  Facts,
  Input,
  OpenTask,
  Pack,
  PaperPerson,
  PaperValue,
  PaperVotes,
  Situation,
} from '@kelisim/domain';
import type { OwnCalendars } from '../calendars/own-calendars';
import { newId } from '../database/new-id';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from './case-stores';
import type { FixedRevision } from './event-bytes';
import { emptyHead, encodeEvent, personalPart } from './event-bytes';
import type { Flushing } from './flushing';
import { flushWrites } from './flush-writes';
import type { LoadedCase, LoadedLine } from './loaded-case';
import { lockMainLine, readItemHeads } from './lock-line';
import type { Audience } from '../rolls/resolve-audience';
import { noticeAddress, StagedWrites } from './staged-writes';

/** What recording needs beside the case: the stores, its pack, the calendars, and the time, read after the locks. */
export interface LedgerContext {
  readonly q: Transaction;
  readonly stores: CaseStores;
  readonly pack: Pack;
  readonly calendars: OwnCalendars;
  /** The database's clock after the locks were taken: RFC 3339, UTC. */
  readonly now: string;
}

/** The task a person decides, with the words that papers keep of the decision. */
export interface DecidedTask {
  readonly id: string;
  readonly key: string;
  readonly step: string;
  readonly purpose: OpenTask['purpose'];
  readonly document: string | null;
  /** The person with position and unit, as they are called at this moment. */
  readonly person: PaperPerson;
  /** The name of whom he acts for, as papers print it. */
  readonly onBehalfOf: string | null;
  /** From when until when his appointment, or the substitution, gives the right: RFC 3339; null where the task names him. */
  readonly validity: { readonly from: string; readonly to: string | null } | null;
  /** The form of the decision with its references resolved. */
  readonly resolved: Readonly<Record<string, PaperValue>> | null;
  /** Present for the decision of a council. */
  readonly council: CouncilWords | null;
}

type StartCase = Extract<Command, { do: 'startCase' }>;

interface AppendedEvent {
  readonly facts: Facts;
  readonly commands: readonly Command[];
  readonly effectiveAt: string;
  readonly actor: Actor | null;
  readonly documents: readonly FixedRevision[];
}

/** What a council is called, and who leads it. */
export interface CouncilWords {
  readonly title: string;
  readonly unit: string;
  readonly chair: string;
  readonly secretary: string;
  /** How it voted and what it remarked, where it decided at a sitting. */
  readonly votes?: PaperVotes;
  readonly remarks?: string;
}

/**
 * A case under its locks while events are recorded (design §3 «Record»). Events are applied in memory, in order, each
 * with its facts, commands and hash; `flush` writes all of it in one statement, the last of the transaction.
 */
export class CaseLedger {
  readonly writes = new StagedWrites();
  /** Child cases that the recorded events start; they are filed after this case is written. */
  readonly children: { readonly line: LoadedLine; readonly command: StartCase }[] = [];
  /** Who is meant by the lists that are being opened, by list: as they were counted. */
  readonly audiences = new Map<string, Audience>();
  private readonly touched = new Set<LoadedLine>();

  readonly case: LoadedCase;

  constructor(
    readonly context: LedgerContext,
    own: LoadedCase,
    readonly main: LoadedLine,
    readonly items: LoadedLine[] = [],
  ) {
    this.case = own;
  }

  /** A new item of this case, before its first event. */
  addItem(key: string, values: Readonly<Record<string, unknown>>, state: LoadedLine['state']): LoadedLine {
    const line: LoadedLine = {
      id: newId(),
      isNew: true,
      itemKey: key,
      itemValues: values,
      state,
      head: emptyHead,
      documents: {},
      personal: { answers: {}, visas: [], council: null },
    };
    this.items.push(line);
    return line;
  }

  /** The main line under its own lock, read anew: an item's end is counted there. Lock order: item, then case. */
  async mainLocked(): Promise<LoadedLine> {
    if (!this.touched.has(this.main)) await lockMainLine(this.context, this.case, this.main);
    this.touched.add(this.main);
    return this.main;
  }

  /** The present heads of all items' chains, hexadecimal, by item key. */
  async itemHeads(): Promise<Readonly<Record<string, string>>> {
    const stored = await readItemHeads(this.context.q, this.case);
    const own = this.items.map((line) => [line.itemKey ?? '', line.head.toString('hex')] as const);
    return Object.fromEntries([...stored, ...own]);
  }

  async flush(idempotency: Flushing['idempotency'] = null): Promise<void> {
    if (this.writes.events.length === 0 && idempotency === null) return;
    const { q, stores, now } = this.context;
    await flushWrites(q, {
      case: this.case,
      withCase: this.touched.has(this.main),
      lines: [...this.touched],
      writes: this.writes,
      sealer: stores.sealer,
      now,
      idempotency,
    });
  }

  /** The state the core acts on. */
  situation(line: LoadedLine, input: Input): Situation | null {
    if (input.type === 'filed') return null;
    const { author, filedAt, items, personal } = this.case;
    const state: CaseState = {
      author,
      filedAt,
      form: personal.form,
      answers: personal.answers,
      line: this.main.state,
      items,
    };
    if (line === this.main || input.type === 'itemStarted') return { case: state, item: null };
    return {
      case: state,
      item: {
        key: line.itemKey ?? '',
        values: line.itemValues ?? {},
        answers: line.personal?.answers ?? {},
        line: line.state,
      },
    };
  }

  /** Takes the state after an event. */
  take(line: LoadedLine, after: Situation): void {
    this.touched.add(line);
    const open = (after.item ?? after.case).line.tasks.map(({ key }) => key);
    for (const task of line.state.tasks.filter(({ key }) => !open.includes(key)))
      this.writes.inboxes.add(noticeAddress(task.address));
    if (after.item === null) {
      line.state = after.case.line;
      this.case.items = after.case.items;
      this.case.status = after.case.line.status;
      this.case.outcome = after.case.line.end;
      this.case.personal = { ...this.case.personal, form: after.case.form, answers: after.case.answers };
    } else {
      line.state = after.item.line;
      if (line.personal !== null) line.personal = { ...line.personal, answers: after.item.answers };
    }
  }

  /** Appends the event to the line's chain. */
  append(line: LoadedLine, input: Input, event: AppendedEvent): void {
    const personal = personalPart(input);
    const { sequence } = line.state;
    const { bytes, hash } = encodeEvent({
      university: this.case.university,
      caseId: this.case.id,
      line: line.id,
      sequence,
      effectiveAt: event.effectiveAt,
      recordedAt: this.context.now,
      input,
      facts: event.facts,
      commands: event.commands,
      documents: event.documents,
      previous: line.head,
      sealed: personal === null ? null : this.context.stores.sealer.seal(this.case.key, personal),
    });
    line.head = hash;
    this.writes.events.push({
      line: line.id,
      sequence,
      type: input.type,
      actor: event.actor?.person ?? null,
      effectiveAt: event.effectiveAt,
      bytes,
      hash,
    });
  }
}
