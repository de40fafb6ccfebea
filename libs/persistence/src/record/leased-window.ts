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
}
