import type { Actor, Command, FormValues, SubstitutionOrder } from '@kelisim/domain';
import { askingEventOf, DomainError, isAdviceKey } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { CaseSealer } from '../sealing/case-sealer';
import type { SessionPerson } from '../cases/session-person';
import { visibleCase } from './case-visibility';

/** An event of a case as a reader sees it (R43): who did what, when, in whose place, on which basis. */
export interface HistoryEntry {
  readonly line: string;
  /** The item it happened in, e.g. the faculty; null for the case itself. */
  readonly itemKey: string | null;
  readonly sequence: number;
  readonly type: string;
  readonly step: string | null;
  readonly outcome: string | null;
  /** Of a moment of a deadline: the rung of the procedure that was applied. */
  readonly rung: string | null;
  /** The end that more time was asked for until, where it was asked for here or answered. */
  readonly extension: { readonly until: string } | null;
  /** Names of those to whom a task was handed on, or whose word was asked for too. */
  readonly named: readonly string[];
  /** It is somebody's word to whoever decides, not a decision. */
  readonly advice: boolean;
  /** On what an act of the office rests that moved a term. */
  readonly basis: string | null;
  /** Of a case that the calendar has filed in the author's name: the nominal moment, RFC 3339. */
  readonly scheduledFor: string | null;
  readonly effectiveAt: string;
  readonly recordedAt: string;
  readonly by: HistoryActor | null;
  readonly reason: string | null;
  readonly form: FormValues | null;
  /** Milliseconds since the line's event before it: how long it took. Null for a line's first event. */
  readonly took: number | null;
  /** What it made true: tasks opened, deadlines started, papers fixed, letters ordered. */
  readonly commands: readonly Command[];
  /** Hexadecimal SHA-256 over the event's bytes: its place in the line's chain. */
  readonly hash: string;
}

export interface HistoryActor {
  readonly person: string;
  readonly name: string;
  readonly position: string | null;
  readonly unit: string | null;
  readonly onBehalfOf: { readonly person: string; readonly name: string } | null;
  readonly basis: string | null;
  /** The order by which he acted for another. */
  readonly order: SubstitutionOrder | null;
}

/** The history of a case with what is needed to word it. */
export interface CaseHistory {
  readonly procedure: string;
  readonly version: string;
  readonly events: readonly HistoryEntry[];
}

interface RawHead {
  procedure: string;
  version: string;
  wrapped: Buffer | null;
  names: Record<string, string>;
}

interface RawEvent {
  line: string;
  item_key: string | null;
  sequence: number;
  type: string;
  effective_at: Date;
  recorded_at: Date;
  bytes: Buffer;
  hash: Buffer;
}

/** An event as it lies in its bytes (`encodeEvent`). */
interface RecordedEvent {
  readonly input: Readonly<Record<string, unknown>> & {
    readonly by?: Actor;
    readonly task?: string;
    readonly step?: string;
    readonly until?: string;
    readonly to?: string;
    readonly persons?: readonly string[];
  };
  readonly commands: readonly Command[];
  readonly sealed: string | null;
}

/**
 * The events of a case and of all its items, in the order they were recorded; for whoever may read the case.
 *
 * @throws DomainError `not-found`
 */
export async function readHistory(
  q: Queryable,
  sealer: CaseSealer,
  who: Pick<SessionPerson, 'university' | 'person'>,
  caseId: string,
): Promise<CaseHistory> {
  const head = await readHead(q, who, caseId);
  const { rows } = await q.query<RawEvent>(
    `select e.line, l.item_key, e.sequence, e.type, e.effective_at, e.recorded_at, e.bytes, e.hash
     from events e join lines l on l.university = e.university and l.id = e.line
     where e.university = $1 and e.case_id = $2
     order by e.recorded_at, l.item_key nulls first, e.sequence`,
    [who.university, caseId],
  );
  const key = head.wrapped === null ? null : sealer.unwrap(head.wrapped);
  const last = new Map<string, number>();
  const read = rows.map((row) => ({ row, event: JSON.parse(row.bytes.toString()) as RecordedEvent }));
  const asked = askedIn(read);
  const events = read.map(({ row, event }) => {
    const before = last.get(row.line);
    last.set(row.line, row.recorded_at.getTime());
    const took = before === undefined ? null : row.recorded_at.getTime() - before;
    const open = (sealed: Buffer): Personal | null => (key === null ? null : sealer.open(key, sealed));
    return { ...toEntry(row, event, head.names, open), took, extension: extensionOf(row, event, asked) };
  });
  return { procedure: head.procedure, version: head.version, events };
}

/** The case, if the person may read it, with the names of everybody who acted in it. */
async function readHead(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  caseId: string,
): Promise<RawHead> {
  const { rows } = await q.query<RawHead>(
    `select c.procedure, c.version, k.wrapped, (
       select coalesce(json_object_agg(p.id, p.name), '{}') from people p where p.university = c.university and p.id in (
         select e.actor from events e where e.university = c.university and e.case_id = c.id
         union select t.person from tasks t where t.university = c.university and t.case_id = c.id
         union select d.on_behalf_of from decisions d where d.university = c.university and d.case_id = c.id)
     ) as names
     from cases c left join case_keys k on k.university = c.university and k.case_id = c.id
     where c.university = $1 and c.id = $3 and ${visibleCase}`,
    [who.university, who.person, caseId],
  );
  const [row] = rows;
  if (row === undefined) throw new DomainError({ code: 'not-found' });
  return row;
}

interface Personal {
  readonly form?: FormValues;
  readonly reason?: string;
}

interface ReadEvent {
  readonly row: RawEvent;
  readonly event: RecordedEvent;
}

/** Until when more time was asked for, by the event that asked. */
function askedIn(events: readonly ReadEvent[]): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap(({ row, event: { input } }) =>
      row.type === 'extensionAsked' && input.until !== undefined
        ? [[`${row.line}/${String(row.sequence)}`, input.until]]
        : [],
    ),
  );
}

function extensionOf(
  { type, line, sequence }: RawEvent,
  { input }: RecordedEvent,
  asked: ReadonlyMap<string, string>,
): HistoryEntry['extension'] {
  const asking = type === 'decided' ? askingEventOf(input.task ?? '') : sequence;
  const until = asking === null ? undefined : asked.get(`${line}/${String(asking)}`);
  return until === undefined ? null : { until };
}

function toEntry(
  row: RawEvent,
  event: RecordedEvent,
  names: Readonly<Record<string, string>>,
  open: (sealed: Buffer) => Personal | null,
): Omit<HistoryEntry, 'took' | 'extension'> {
  const personal = event.sealed === null ? null : open(Buffer.from(event.sealed, 'base64'));
  const { outcome, rung, basis, scheduledFor } = event.input;
  return {
    line: row.line,
    itemKey: row.item_key,
    sequence: row.sequence,
    type: row.type,
    step: stepOf(event),
    outcome: typeof outcome === 'string' ? outcome : null,
    rung: typeof rung === 'string' ? rung : null,
    named: namedIn(event, names),
    advice: row.type === 'decided' && isAdviceKey(event.input.task ?? ''),
    basis: typeof basis === 'string' ? basis : null,
    scheduledFor: typeof scheduledFor === 'string' ? scheduledFor : null,
    effectiveAt: row.effective_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    by: event.input.by === undefined ? authorOf(event, names) : actorOf(event.input.by, names),
    reason: personal?.reason ?? null,
    form: personal?.form ?? null,
    commands: event.commands,
    hash: row.hash.toString('hex'),
  };
}

function namedIn({ input }: RecordedEvent, names: Readonly<Record<string, string>>): readonly string[] {
  return [...(input.to === undefined ? [] : [input.to]), ...(input.persons ?? [])].flatMap((id) => names[id] ?? []);
}

/** Keys of tasks, windows and deadlines begin with their step: `visa#1`, `reopen#1/use`, `visa!7`. */
function stepOf({ input }: RecordedEvent): string | null {
  if (typeof input.step === 'string') return input.step;
  const key = [input.task, input.deadline, input.window, input.child].find((part) => typeof part === 'string');
  return key === undefined ? null : (key.split(/[#!]/)[0] ?? null);
}

function actorOf(by: Actor, names: Readonly<Record<string, string>>): HistoryActor {
  const { person, position, unit, onBehalfOf, basis, acting } = by;
  const represented = onBehalfOf === null ? null : { person: onBehalfOf, name: names[onBehalfOf] ?? '' };
  return {
    person,
    name: names[person] ?? '',
    position,
    unit,
    onBehalfOf: represented,
    basis,
    order: acting?.order ?? null,
  };
}

/** Who filed the case, from the event that began it. */
function authorOf({ input }: RecordedEvent, names: Readonly<Record<string, string>>): HistoryActor | null {
  const author = input.author as { person: string; position: string; unit: string } | undefined;
  if (author === undefined) return null;
  return actorOf({ ...author, onBehalfOf: null, basis: null }, names);
}
