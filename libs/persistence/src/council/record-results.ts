import type { OutcomeDefinition, VoteResult } from '@kelisim/domain';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from '../record/case-stores';
import type { Presser, ToApply } from './apply-to-case';
import { applyToCase } from './apply-to-case';
import type { Floor } from './floor';
import { votersOn } from './floor';
import type { HeldSitting } from './held-sitting';
import { rulesOf } from './held-sitting';
import type { AgendaItem, CountedResult } from './items';
import { outcomeOfItem } from './outcome-of-item';
import { recordAct } from './record-act';

/** Why an item left the agenda by itself. */
export const decidedMeanwhile = 'decided-meanwhile';

/** An item with what its votes have come to. */
export interface DecidedItem {
  readonly item: AgendaItem;
  readonly outcome: string;
  readonly result: VoteResult;
  /** Given to the case where the outcome asks for a reason. */
  readonly reason: string | null;
}

/** What is recorded of items that are decided. */
export interface Results {
  readonly floor: Floor;
  readonly decided: readonly DecidedItem[];
  readonly words: { readonly resolution: string | null; readonly remarks: string | null };
  /** Nobody pressed: a written vote has ended. */
  readonly byRule: boolean;
}

/**
 * Records results on the cases, once for each case of a sitting; the lines are locked. An item whose case was decided or withdrawn meanwhile is
 * withdrawn.
 *
 * @throws DomainError what a case refuses.
 */
export async function recordResults(
  tx: Transaction,
  stores: CaseStores,
  by: Presser,
  held: HeldSitting,
  results: Results,
): Promise<void> {
  const closed: object[] = [];
  for (const decided of results.decided) {
    const { item, outcome } = decided;
    const { voters } = votersOn(rulesOf(held), results.floor, item);
    const result = { ...decided.result, voters };
    const words = await outcomeOfItem(tx, stores, held.university, item, outcome);
    const applied = toApply(decided, words, results);
    const isApplied = await applyToCase(tx, stores, by, held, applied);
    await writeItem(tx, held, item.id, isApplied ? { outcome, result, ...results.words } : null);
    closed.push({
      item: item.id,
      line: item.line,
      ...(isApplied ? { outcome, result } : { withdrawn: decidedMeanwhile }),
    });
  }
  const data = { items: closed, ...(results.byRule ? { byRule: true } : {}) };
  await recordAct(tx, by, held, { type: 'decided', data });
}

function toApply(
  { item, outcome, reason, result }: DecidedItem,
  { reason: asked }: Pick<OutcomeDefinition, 'reason'>,
  { floor, words: { resolution, remarks }, byRule }: Results,
): ToApply {
  const { for: inFavour, against, abstain } = result.counts;
  return {
    ...{ item, outcome, resolution, remarks, byRule },
    reason: asked === 'required' ? reason : null,
    present: presentOn(floor, item),
    votes: { for: inFavour, against, abstain, casting: result.decidedBy === 'casting-vote' },
  };
}

/** Who is named as present: of those recorded whoever still has a seat; at a written vote whoever sent his ballot. */
export function presentOn({ kind, seats, present }: Floor, item: AgendaItem): readonly string[] {
  const there = kind === 'written' ? item.votes.map(({ person }) => person) : present;
  return seats.map(({ person }) => person).filter((person) => there.includes(person));
}

async function writeItem(
  tx: Transaction,
  { university }: HeldSitting,
  item: string,
  closing: { outcome: string; result: CountedResult; resolution: string | null; remarks: string | null } | null,
): Promise<void> {
  await tx.query(
    `update sitting_items set state = case when $3::text is null then 'withdrawn' else 'decided' end, outcome = $3, result = $4::jsonb,
       resolution = $5, remarks = $6, reason = case when $3::text is null then $7 end, closed_at = app_now()
     where university = $1 and id = $2`,
    [
      ...[university, item, closing?.outcome ?? null, closing === null ? null : JSON.stringify(closing.result)],
      ...[closing?.resolution ?? null, closing?.remarks ?? null, decidedMeanwhile],
    ],
  );
}
