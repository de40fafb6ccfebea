import type { OutsideFault, Queryable, WindowToConfirm, WindowToRequest } from '@kelisim/persistence';
import { BuiltInJournal } from './built-in-journal';
import { reportFault } from './connected/report-fault';
import { whichJournal } from './connected/which-journal';
import { confirmWindow } from './windows/confirm-window';
import { requestWindow } from './windows/request-window';

/**
 * The journal of an institution that may keep some of its disciplines in a system of its own (R28). Windows of the others
 * open in the transaction that grants them; one of that system is registered as requested, and has a time from the moment
 * that the system confirms. The asking itself is the work of `OutsideWindows`.
 */
export class ConnectedJournal extends BuiltInJournal {
  override async journalOf(q: Queryable, discipline: string): Promise<string> {
    return await whichJournal(q, discipline);
  }

  override async requestWindow(tx: Queryable, window: WindowToRequest): Promise<void> {
    await requestWindow(tx, window);
  }

  override async confirmWindow(tx: Queryable, confirmed: WindowToConfirm): Promise<void> {
    await confirmWindow(tx, confirmed);
  }

  override async reportFault(tx: Queryable, fault: OutsideFault): Promise<void> {
    await reportFault(tx, fault);
  }
}
