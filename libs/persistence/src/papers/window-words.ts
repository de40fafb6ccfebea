import type { PaperPerson, PaperWindow } from '@kelisim/domain';
import type { CaseLedger } from '../record/case-ledger';
import type { LoadedLine } from '../record/loaded-case';

/** The line's last window with every mark changed under it, for the result sheet (R08). Null where none was opened. */
export async function windowWords(ledger: CaseLedger, line: LoadedLine): Promise<PaperWindow | null> {
  const { stores, pack, q } = ledger.context;
  const opened = pack.definition.steps.some((step) => step.kind === 'window' && (line.state.visits[step.id] ?? 0) > 0);
  const report = opened ? await stores.journal.reportWindow(q, line.id, ledger.case.language) : null;
  if (report === null) return null;
  const { number, opensAt, closesAt, closedAt, closedHow, openerName, changes, counts } = report;
  const visas = line.personal?.visas ?? ledger.case.personal.visas;
  const opener = visas.findLast((visa) => visa.name === openerName);
  const openedBy: PaperPerson = opener ?? { name: openerName ?? '', position: '', unit: '' };
  return {
    number,
    openedAt: opensAt,
    closesAt,
    ...(closedAt !== null && closedHow === 'closed' ? { closedAt } : {}),
    openedBy: { name: openedBy.name, position: openedBy.position, unit: openedBy.unit },
    holder: ledger.case.personal.words.author,
    scope: [],
    changes,
    ...(counts === null ? {} : { counts }),
  };
}
