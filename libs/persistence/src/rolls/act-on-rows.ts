import type { Actor, EntryAct, Refusal, RowsStep } from '@kelisim/domain';
import { advanceEntry, refuse } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { CaseLedger } from '../record/case-ledger';
import type { LoadedLine } from '../record/loaded-case';
import type { RollAddress } from './count-entries';
import type { HeldEntry, Wanted } from './held-entries';
import { holdEntries } from './held-entries';
import type { StagedAct } from './write-acts';
import { writeActs } from './write-acts';

/** Who acts on rows of a sheet, and on what his right rests. */
export interface RowsActor {
  readonly by: Actor;
  readonly validity: { readonly from: string; readonly to: string | null } | null;
}

/** A line with its lock, whose step is a sheet of rows. */
export interface HeldSheet extends RowsActor {
  readonly ledger: CaseLedger;
  readonly line: LoadedLine;
  readonly step: RowsStep;
  readonly roll: string;
}

/** What is done to one row, or to each that is wanted. */
export interface RowsAct {
  readonly wanted: Wanted;
  readonly act: (entry: HeldEntry) => EntryAct;
}

/**
 * Does something to rows of a sheet: all of it or, with a refusal, nothing. Each row gets an act on its own chain; the case itself is
 * told only where the route waits for it.
 */
export async function actOnRows(q: Queryable, sheet: HeldSheet, acts: readonly RowsAct[]): Promise<Refusal | null> {
  const staged: StagedAct[] = [];
  const done = new Set<string>();
  for (const { wanted, act } of acts) {
    const entries = await holdEntries(q, addressOf(sheet), wanted);
    if ('places' in wanted && entries.length < new Set(wanted.places).size) return refuse('not-found', { why: 'row' });
    for (const entry of entries) {
      // One that is named is decided as it is named, not with the rest.
      if (done.has(entry.id)) continue;
      done.add(entry.id);
      const result = advanceEntry(sheet.step, entry.state, act(entry));
      if (result.refused !== undefined)
        return { ...result.refused, data: { ...result.refused.data, row: entry.place } };
      staged.push({ content: contentOf(sheet, entry, act(entry), result.entry.sequence), after: result.entry });
    }
  }
  await writeActs(q, staged);
  return null;
}

export const addressOf = ({ ledger, line, roll }: Pick<HeldSheet, 'ledger' | 'line' | 'roll'>): RollAddress => ({
  ...{ university: ledger.case.university, line: line.id, roll },
});

function contentOf(sheet: HeldSheet, entry: HeldEntry, act: EntryAct, sequence: number): StagedAct['content'] {
  const { ledger, validity } = sheet;
  const { pack, stores, now } = ledger.context;
  const main = pack.definition.start.document;
  const paper = main === null ? undefined : ledger.main.documents[main];
  const reason = 'reason' in act ? act.reason : null;
  return {
    ...{ ...addressOf(sheet), caseId: ledger.case.id, entry: entry.id, sequence, at: now, act, validity },
    document: paper === undefined ? null : { id: paper.id, hash: paper.hash },
    sealed: reason === null ? null : stores.sealer.seal(ledger.case.key, { reason }),
    previous: entry.head,
  };
}
