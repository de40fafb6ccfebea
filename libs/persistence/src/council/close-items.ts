import { DomainError, refuse, voteResult } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Transaction } from '../database/transaction';
import { lockLines } from '../record/lock-line';
import type { CaseStores } from '../record/case-stores';
import type { Floor } from './floor';
import { countingOf, readFloor } from './floor';
import type { HeldSitting } from './held-sitting';
import { holdSitting, requireSecretary, requireState, rulesOf } from './held-sitting';
import type { AgendaItem } from './items';
import { itemsToActOn } from './items';
import { recuseInterested } from './recuse-interested';
import { requireVotingOver } from './require-voting-over';
import type { ActedSitting } from './record-act';
import { actedOn } from './record-act';
import type { DecidedItem } from './record-results';
import { recordResults } from './record-results';

/** What goes with a decision. */
export interface Decision {
  readonly items: readonly string[];
  /** The council's wording of what it decided; also the reason, where the outcome asks for one. */
  readonly resolution: string | null;
  /** Remarks and conditions, printed on the extract. */
  readonly remarks: string | null;
}

/**
 * Closes items, or their whole blocks, with the result of their votes, and records it on each case: once for each case of a sitting, however
 * often and by however many at once it is pressed. An item whose case was decided or withdrawn meanwhile is withdrawn, and the rest
 * goes on. Chair and secretary may press it.
 *
 * @throws DomainError `not-found`, `forbidden`, `sitting-state`, `sitting-item-closed`, `sitting-not-voting`, `sitting-no-quorum`, `sitting-tie`
 *   while the chair's casting vote is missing, `sitting-no-refusal`, and what a case refuses.
 */
export async function closeItems(
  tx: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  id: string,
  decision: Decision,
): Promise<ActedSitting> {
  const held = await holdSitting(tx, who, id);
  if (!held.roles.includes('chair')) requireSecretary(held);
  requireState(held, 'open');
  await recuseInterested(tx, who, held);
  const items = await itemsToActOn(tx, held, decision.items, 'voting');
  const floor = await readFloor(tx, held);
  requireVotingOver(held, floor, items);
  const decided = items.map((item) => ({ ...decide(held, floor, item), reason: decision.resolution }));
  // Lines before anything of their cases, in one order: two sittings never wait for each other in a ring.
  await lockLines(
    tx,
    held.university,
    items.map(({ line }) => line),
  );
  const by = { ...who, roles: held.roles };
  const { resolution, remarks } = decision;
  await recordResults(tx, stores, by, held, { floor, decided, words: { resolution, remarks }, byRule: false });
  return actedOn(held);
}

function decide(held: HeldSitting, floor: Floor, item: AgendaItem): Omit<DecidedItem, 'reason'> {
  const rules = rulesOf(held);
  const result = voteResult(rules, countingOf(rules, floor, item));
  const { base, needed, present } = result.quorum;
  if (result.result === 'no-quorum')
    throw new DomainError(refuse('sitting-no-quorum', { base, needed, present, item: item.id }));
  if (result.result === 'tie') throw new DomainError(refuse('sitting-tie', { item: item.id, for: result.counts.for }));
  const outcome = result.result === 'adopted' ? item.adopted : item.rejected;
  if (outcome === null) throw new DomainError(refuse('sitting-no-refusal', { item: item.id }));
  return { item, outcome, result };
}
