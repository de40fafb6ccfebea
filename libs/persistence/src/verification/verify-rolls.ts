import type { AcquaintStep, Definition, EntryState, RowsStep } from '@kelisim/domain';
import { advanceEntry, newEntry } from '@kelisim/domain';
import { sha256 } from '../record/sha256';
import { firstHead, readAct } from '../rolls/entry-bytes';
import type { Unseal } from './replay-case';
import type { BrokenRow } from './broken-row';
import { readEvent } from './read-event';
import type { StoredCase } from './stored-case';
import type { StoredAct, StoredEntry, StoredRoll } from './stored-rolls';

/**
 * Verifies the lists of a case: every entry's chain over the stored bytes from whom it is about, a replay of its acts through the core,
 * and that what the case's own chain vouches for, the number of entries and the heads that were folded in, is what stands there.
 *
 * @param unseal null for an erased case: what people wrote cannot be opened, and the acts are not replayed.
 * @returns the first broken row, or null.
 */
export function verifyRolls(stored: StoredCase, definition: Definition, unseal: Unseal | null): BrokenRow | null {
  const acts = new Map<string, StoredAct[]>();
  for (const act of stored.acts) acts.set(act.entry, [...(acts.get(act.entry) ?? []), act]);
  for (const roll of stored.rolls) {
    const entries = stored.entries.filter(({ line, roll: key }) => line === roll.line && key === roll.key);
    const step = definition.steps.find(({ id }) => id === roll.step);
    if (step?.kind !== 'acquaint' && step?.kind !== 'rows')
      return broken('rolls', roll.key, 'unwitnessed', 'the procedure has no such list');
    for (const entry of entries) {
      const fault = verifyEntry(stored, { entry, acts: acts.get(entry.id) ?? [] }, step, unseal);
      if (fault !== null) return fault;
    }
    const folded = verifyFolding(stored, roll, entries);
    if (folded !== null) return folded;
  }
  return null;
}

const broken = (table: BrokenRow['table'], row: string, fault: BrokenRow['fault'], detail: string): BrokenRow => ({
  table,
  row,
  fault,
  detail,
});

function verifyEntry(
  stored: StoredCase,
  { entry, acts }: { readonly entry: StoredEntry; readonly acts: readonly StoredAct[] },
  step: AcquaintStep | RowsStep,
  unseal: Unseal | null,
): BrokenRow | null {
  const { university, id: caseId } = stored;
  const { line, roll, id } = entry;
  const fail = (fault: BrokenRow['fault'], detail: string): BrokenRow => broken('roll_entries', id, fault, detail);
  let head = firstHead({ university, caseId, line, roll, entry: id }, entry);
  let state: EntryState = newEntry;
  for (const act of acts) {
    const written = readAct(act.bytes);
    if (!sha256(act.bytes).equals(act.hash)) return fail('hash-differs', 'the bytes of an act do not give its hash');
    if (written === null || !says(act, written)) return fail('columns-differ', 'an act is not what its bytes say');
    if (written.previous !== head.toString('hex')) return fail('link-broken', 'an act does not name the one before it');
    head = act.hash;
    const words = written.sealed === null || unseal === null ? {} : unseal(Buffer.from(written.sealed, 'base64'));
    const whole = { reason: null, ...written.act, ...words };
    if (unseal === null) continue;
    const result = advanceEntry(step, state, whole);
    if (result.refused !== undefined) return fail('impossible', `the core refuses it: ${result.refused.code}`);
    state = result.entry;
  }
  if (!head.equals(entry.head)) return fail('head-differs', 'the entry does not end with its last act');
  return unseal === null || isSame(state, entry) ? null : fail('state-differs', 'the core comes to another state');
}

function says(act: StoredAct, written: NonNullable<ReturnType<typeof readAct>>): boolean {
  const actor = 'by' in written.act ? written.act.by.person : null;
  return (
    written.entry === act.entry &&
    written.sequence === act.sequence &&
    written.act.type === act.type &&
    actor === act.actor &&
    Date.parse(written.at) === act.at.getTime()
  );
}

/** What was never answered stands as missed or cancelled once its list is closed: the case's event says so for all of them. */
function isSame(state: EntryState, entry: StoredEntry): boolean {
  const closed = state.status === 'open' && (entry.status === 'missed' || entry.status === 'cancelled');
  return (
    (state.status === entry.status || closed) &&
    state.outcome === entry.outcome &&
    state.end === entry.ended_as &&
    state.sequence === entry.sequence
  );
}

/** Every event that counted a list has folded the heads of then into the case's chain; after the last of them none has changed. */
function verifyFolding(stored: StoredCase, roll: StoredRoll, entries: readonly StoredEntry[]): BrokenRow | null {
  const fail = (detail: string): BrokenRow => broken('rolls', roll.key, 'item-unvouched', detail);
  const events = stored.events.filter(({ line }) => line === roll.line).map((event) => readEvent(event));
  const commands = events.flatMap((event) => event?.commands ?? []);
  const opened = commands.find((command) => command.do === 'openRoll' && command.roll === roll.key);
  if (opened?.do !== 'openRoll') return fail('no event of the case opened this list');
  const atFirst = entries.filter(({ place }) => place <= opened.total).length;
  if (atFirst !== opened.total) return fail(`${opened.total} entries were opened, ${atFirst} are there`);
  const closing = events.find((event) =>
    event?.commands.some(
      (command) => command.do === 'closeRoll' && command.roll === roll.key && command.how !== 'cancelled',
    ),
  );
  if (closing === undefined || closing === null) return null;
  const tally = closing.facts[`tally:${roll.key}`];
  return tally?.kind !== 'tally' || tally.heads === headsOf(entries)
    ? null
    : fail('the heads of the entries are not those that were folded in');
}

/** As the database folds them (`countEntries`). */
function headsOf(entries: readonly StoredEntry[]): string {
  const parts = [...entries]
    .sort((one, other) => one.place - other.place)
    .map(({ place, head }) => `${place}:${head.toString('hex')}`);
  return sha256(parts.join(',')).toString('hex');
}
