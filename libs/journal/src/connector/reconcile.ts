import type { Disagreement, DisagreementKind, Remedy, WindowHere } from './disagreement';
import type { JournalChange, WindowThere } from './journal-system';
import { judgeChanges } from './judge-changes';

/** Our windows of one connector beside theirs. */
export interface Reconciliation {
  readonly here: readonly WindowHere[];
  /** From `listWindows`. */
  readonly there: readonly WindowThere[];
  /** By their reference: what `readChanges` gave for the windows that were looked into. */
  readonly changes: ReadonlyMap<string, readonly JournalChange[]>;
  /** The moment of the law. */
  readonly now: string;
  /** Seconds by which clocks may differ and a closing may be on its way. */
  readonly tolerance: number;
}

/** An end that is promised is a moment, not a reading of a clock; a second is left to systems that keep no parts of it. */
const samePromise = 1000;

/**
 * What differs between our windows and theirs, and what has to be done (R28). It decides on nothing else: the same two
 * sides give the same list in any order and at any repetition, and nothing once what it asks for is done.
 *
 * A window that we have only requested is left alone: its activity is at work, and a retry of it settles the matter. So
 * is a window of ours that is over, and that they no longer list.
 */
export function reconcile(sides: Reconciliation): Disagreement[] {
  const pairs = eachOnce(sides.there).map((there) => ({ there, here: ours(sides.here, there) }));
  const missing = sides.here.filter(({ id }) => !pairs.some(({ here }) => here?.id === id));
  const found = [
    ...pairs.flatMap(({ there, here }) => (here === undefined ? [strange(there)] : compare(sides, here, there))),
    ...missing.flatMap((here) => missed(sides, here)),
    ...sides.here.flatMap((here) =>
      here.reference === null ? [] : judgeChanges(here, here.reference, sides.changes.get(here.reference) ?? []),
    ),
  ];
  return found.sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** A list that was answered twice says nothing twice; a window that it calls both open and closed is open. */
function eachOnce(there: readonly WindowThere[]): readonly WindowThere[] {
  const ordered = there.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  const open = ordered.filter(({ state }) => state === 'open');
  return [...new Map([...ordered, ...open].map((window) => [window.reference, window])).values()];
}

/** By their name for it; by ours only while we do not know theirs: a second window under our id is none of ours. */
function ours(all: readonly WindowHere[], there: WindowThere): WindowHere | undefined {
  return (
    all.find(({ reference }) => reference === there.reference) ??
    all.find(({ id, reference }) => reference === null && id === there.window)
  );
}

/** A window nobody granted here. If it bears an id of ours we asked for it once (a restored copy, an act done twice). */
function strange(there: WindowThere): Disagreement {
  const close = there.state === 'open' && there.window !== null;
  return { ...name('unknown-here', there.window, there.reference), todo: close ? again : seen };
}

function missed({ now }: Reconciliation, here: WindowHere): Disagreement[] {
  if (here.reference === null || here.state !== 'open' || isOver(here, now)) return [];
  return [{ ...name('unknown-there', here.id, here.reference), todo: seen }];
}

function compare(sides: Reconciliation, here: WindowHere, there: WindowThere): Disagreement[] {
  if (here.state === 'requested') return [];
  const about = (kind: DisagreementKind, todo: readonly Remedy[]): Disagreement[] => [
    { ...name(kind, here.id, there.reference), todo, moments: { here: endHere(here), there: endThere(there) } },
  ];
  const tolerance = sides.tolerance * 1000;
  const over = here.state === 'closed' || isOver(here, sides.now);
  if (there.state === 'open' && over) {
    return isFar(endHere(here), sides.now, tolerance) ? about('open-there-closed-here', again) : [];
  }
  if (there.state === 'closed' && !over) {
    return isFar(here.closesAt, sides.now, tolerance) ? about('closed-there-open-here', seen) : [];
  }
  const end = endThere(there);
  const allowed = there.state === 'open' ? samePromise : tolerance;
  return end !== null && isFar(endHere(here), end, allowed) ? about('end-differs', seen) : [];
}

const again: readonly Remedy[] = ['close-again', 'incident'];
const seen: readonly Remedy[] = ['incident'];

const name = (
  kind: DisagreementKind,
  window: string | null,
  reference: string,
): Pick<Disagreement, 'key' | 'kind' | 'window' | 'reference'> => ({
  key: `${kind}:${reference}`,
  kind,
  window,
  reference,
});

const endHere = ({ closedAt, closesAt }: WindowHere): string | null => closedAt ?? closesAt;
const endThere = ({ closedAt, closesAt }: WindowThere): string | null => closedAt ?? closesAt;

function isOver({ closesAt }: WindowHere, now: string): boolean {
  return closesAt !== null && Date.parse(closesAt) <= Date.parse(now);
}

/** Whether a moment is further from another than so many milliseconds; one that is not known is far from all. */
function isFar(one: string | null, other: string, allowed: number): boolean {
  return one === null || Math.abs(Date.parse(one) - Date.parse(other)) > allowed;
}
