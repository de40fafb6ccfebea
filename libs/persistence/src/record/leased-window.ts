import type { Command } from '@kelisim/domain';
import { newId } from '../database/new-id';
import type { CaseLedger } from './case-ledger';
import type { LoadedLine } from './loaded-case';

/** Opens the right in the same transaction as the decision that grants it (design §2.4), from the moment of the event. */
export async function openLeasedWindow(
  ledger: CaseLedger,
  line: LoadedLine,
  command: Extract<Command, { do: 'openWindow' }>,
  openedBy: string | null,
): Promise<void> {
  await ledger.context.stores.journal.openWindow(ledger.context.q, {
    id: newId(),
    case: ledger.case.id,
    line: line.id,
    window: command.window,
    holder: command.holder,
    scope: command.scope,
    opensAt: ledger.context.now,
    closesAt: command.closesAt,
    openedBy,
  });
}

/** Registers the right that another system is asked for; the asking is work for afterwards, with retries (R28). */
export async function requestLeasedWindow(
  ledger: CaseLedger,
  line: LoadedLine,
  command: Extract<Command, { do: 'requestWindow' }>,
  openedBy: string | null,
): Promise<void> {
  await ledger.context.stores.journal.requestWindow(ledger.context.q, {
    id: newId(),
    case: ledger.case.id,
    line: line.id,
    window: command.window,
    holder: command.holder,
    scope: command.scope,
    journal: command.journal,
    requestedAt: ledger.context.now,
    openedBy,
  });
  askOutside(ledger, line, 'journal-open', { window: command.window, end: command.end });
}

/** A second is left to systems that keep no parts of it. */
const samePromise = 1000;

/** The right has been opened elsewhere. Where the end that follows from it is later than the one asked for, it is moved there. */
export async function confirmLeasedWindow(
  ledger: CaseLedger,
  line: LoadedLine,
  command: Extract<Command, { do: 'confirmWindow' }>,
): Promise<void> {
  const { window, opensAt, closesAt, endThere } = command;
  await ledger.context.stores.journal.confirmWindow(ledger.context.q, { line: line.id, window, opensAt, closesAt });
  if (Date.parse(closesAt) - Date.parse(endThere) > samePromise)
    askOutside(ledger, line, 'journal-extend', { window, closesAt });
}

/**
 * Work with another system. The line's sequence is the act's generation: a retry keeps it, and is the same request there.
 */
function askOutside(
  ledger: CaseLedger,
  line: LoadedLine,
  kind: 'journal-open' | 'journal-extend' | 'journal-close',
  content: Readonly<Record<string, unknown>> & { readonly window: string },
): void {
  const generation = line.state.sequence;
  const key = `${kind}:${content.window}.${String(generation)}`;
  ledger.writes.effects.push({ id: newId(), line: line.id, key, kind, content: { ...content, generation } });
}

/** Moves the end of the right, by the person whose decision the event is. */
export async function extendLeasedWindow(
  ledger: CaseLedger,
  line: LoadedLine,
  command: Extract<Command, { do: 'extendWindow' }>,
  decidedBy: string,
): Promise<void> {
  await ledger.context.stores.journal.extendWindow(ledger.context.q, {
    line: line.id,
    window: command.window,
    closesAt: command.closesAt,
    basis: command.basis,
    decidedBy,
  });
  if (line.state.window?.outside !== undefined)
    askOutside(ledger, line, 'journal-extend', { window: command.window, closesAt: command.closesAt });
}

/** Records how the right ended. One that ran out has ended at its own moment, whenever that is recorded. */
export async function closeLeasedWindow(
  ledger: CaseLedger,
  line: LoadedLine,
  command: Extract<Command, { do: 'closeWindow' }>,
): Promise<void> {
  await ledger.context.stores.journal.closeWindow(ledger.context.q, {
    line: line.id,
    window: command.window,
    how: command.how,
  });
  if (command.outside === true) askOutside(ledger, line, 'journal-close', { window: command.window, how: command.how });
}
