import type { CaseEvent } from '../api/generated/model';

/** Who moved the case: a person, the clock, a fault that somebody must know of, or the machinery behind it all. */
export type StoryKind = 'act' | 'clock' | 'trouble' | 'machinery';

/** What the clock brought about, in the order of weight. */
export type ClockEffect = 'windowClosed' | 'decidedByRule' | 'handedOn' | 'escalated' | 'reminded' | 'moved' | 'ended';

export interface StoryEntry {
  readonly event: CaseEvent;
  readonly kind: StoryKind;
  /** Milliseconds from the opening of the task that was decided here; null where no task was. */
  readonly took: number | null;
  readonly clock: ClockEffect | null;
}

/** The history as people read it: in the order of time, each event with its kind and how long it was waited for. */
export function storyOf(events: readonly CaseEvent[]): readonly StoryEntry[] {
  const ordered = [...events].sort(inOrder);
  const opened = openings(ordered);
  const whole = ordered.some(({ type, item }) => item === null && ends(type));
  return ordered.map((event) => {
    const clock = event.type === 'deadlineReached' ? clockEffect(event) : null;
    return { event, kind: kindOf(event, clock, whole), took: tookOf(event, opened), clock };
  });
}

/** What is shown first: acts of people, what the clock brought, faults. */
export const isOpenlyShown = ({ kind }: StoryEntry): boolean => kind !== 'machinery';

const ends = (type: string): boolean => type === 'recalled' || type === 'cancelled';

/** The parts are joined by the act of the last of them, at the same moment: first the act, then its consequence. */
const inOrder = (a: CaseEvent, b: CaseEvent): number =>
  a.recordedAt.localeCompare(b.recordedAt) || Number(a.type === 'itemsJoined') - Number(b.type === 'itemsJoined');

function kindOf(event: CaseEvent, clock: ClockEffect | null, whole: boolean): StoryKind {
  if (event.type === 'effectFailed' || event.type === 'windowRefused') return 'trouble';
  if (clock !== null || event.type === 'reassigned') return 'clock';
  // The parts of a case that was ended as a whole end with it, by the same hand: one act, told once.
  if (event.by === null || (whole && event.item !== null && ends(event.type))) return 'machinery';
  return event.item !== null && standsOrGoesOn(event) ? 'machinery' : 'act';
}

/** A part stands still and goes on with its case; it is told of where a clock of its own goes on. */
const standsOrGoesOn = ({ type, commands }: CaseEvent): boolean =>
  type === 'suspended' || (type === 'resumed' && !commands.some((command) => command.do === 'startDeadline'));

function clockEffect({ commands, late }: CaseEvent): ClockEffect | null {
  const has = (what: string, kind?: string): boolean =>
    commands.some((command) => command.do === what && (kind === undefined || command.kind === kind));
  if (has('closeWindow')) return 'windowClosed';
  // Whoever had the task has lost it: to another, while its clock runs on, or to the rule of the procedure.
  if (has('closeTask')) return has('startDeadline') && !has('stopDeadline') ? 'handedOn' : 'decidedByRule';
  if (has('letter', 'escalated')) return 'escalated';
  if (has('letter', 'reminder')) return 'reminded';
  if (has('openTask') || has('endCase') || has('endItem')) return 'moved';
  return late === null ? null : 'ended';
}

/** When each task was opened, by line and key. */
function openings(events: readonly CaseEvent[]): ReadonlyMap<string, string> {
  const opened = new Map<string, string>();
  for (const { line, effectiveAt, commands } of events) {
    for (const { do: what, task } of commands) {
      const { key } = (task ?? {}) as { readonly key?: unknown };
      if (what === 'openTask' && typeof key === 'string') opened.set(`${line}/${key}`, effectiveAt);
    }
  }
  return opened;
}

function tookOf({ line, effectiveAt, commands }: CaseEvent, opened: ReadonlyMap<string, string>): number | null {
  const decided = commands.find(({ do: what, how }) => what === 'closeTask' && how === 'decided');
  const from = typeof decided?.task === 'string' ? opened.get(`${line}/${decided.task}`) : undefined;
  return from === undefined ? null : Date.parse(effectiveAt) - Date.parse(from);
}

const HOUR = 3_600_000;

/**
 * Whether the clock's act came long after its moment: a note that was filed late, or a system that stood. Its moment alone would say
 * that somebody was reminded before there was a case.
 */
export const isDoneLater = ({ kind, event: { effectiveAt, recordedAt } }: StoryEntry): boolean =>
  kind === 'clock' && Date.parse(recordedAt) - Date.parse(effectiveAt) > HOUR;

/** A clock that goes on or got another end: until when, and what was left of it where it had stood still. */
export interface MovedClock {
  readonly due: string;
  readonly left: { readonly kind: string; readonly milliseconds: number } | null;
}

/** The clock that an act of the office moved; null where it moved none. */
export function movedClock({ type, commands }: CaseEvent): MovedClock | null {
  const started = commands.find((command) => command.do === 'startDeadline' || command.do === 'recountStopped');
  if (started === undefined || !movesClocks.has(type)) return null;
  const { due, explanation } = started as { readonly due: string; readonly explanation: Explained };
  return { due, left: type === 'resumed' ? (explanation.pauses?.at(-1)?.left ?? null) : null };
}

interface Explained {
  readonly pauses?: readonly { readonly left?: MovedClock['left'] }[];
}

const movesClocks: ReadonlySet<string> = new Set(['resumed', 'recounted', 'windowExtended']);
