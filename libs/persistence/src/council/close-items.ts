import type { OutcomeDefinition, VoteResult } from '@kelisim/domain';
import { DomainError, refuse, voteResult } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Transaction } from '../database/transaction';
import { lockLines } from '../record/lock-line';
import type { CaseStores } from '../record/case-stores';
import type { ToApply } from './apply-to-case';
import { applyToCase } from './apply-to-case';
import type { Floor } from './floor';
import { countingOf, readFloor } from './floor';
import type { HeldSitting } from './held-sitting';
import { holdSitting, requireSecretary, requireState, rulesOf } from './held-sitting';
import type { AgendaItem } from './items';
import { itemsToActOn } from './items';
import { requireVotingOver } from './require-voting-over';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';
import { outcomeOfItem } from './outcome-of-item';

/** What goes with a decision. */
export interface Decision {
  readonly items: readonly string[];
  /** The council's wording of what it decided; also the reason, where the outcome asks for one. */
  readonly resolution: string | null;
  /** Remarks and conditions, printed on the extract. */
  readonly remarks: string | null;
}

/** Why an item left the agenda by itself. */
export const decidedMeanwhile = 'decided-meanwhile';

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
  const items = await itemsToActOn(tx, held, decision.items, 'voting');
  const floor = await readFloor(tx, held);
  requireVotingOver(held, floor, items);
  const decided = items.map((item) => decide(held, floor, item));
  // Lines before anything of their cases, in one order: two sittings never wait for each other in a ring.
  await lockLines(
    tx,
    held.university,
    items.map(({ line }) => line),
  );
  const closed: object[] = [];
  for (const { item, outcome, result } of decided) {
    const words = await outcomeOfItem(tx, stores, held.university, item, outcome);
    const applied = toApply(floor, item, words, result, decision);
    const isApplied = await applyToCase(tx, stores, who, held, applied);
    await writeItem(tx, held, item.id, isApplied ? { outcome, result, ...decision } : null);
    closed.push({
      item: item.id,
      line: item.line,
      ...(isApplied ? { outcome, result } : { withdrawn: decidedMeanwhile }),
    });
  }
  await recordAct(tx, who, held, { type: 'decided', data: { items: closed } });
  return actedOn(held);
}

function decide(
  held: HeldSitting,
  floor: Floor,
  item: AgendaItem,
): { item: AgendaItem; outcome: string; result: VoteResult } {
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

function toApply(
  floor: Floor,
  item: AgendaItem,
  { id: outcome, reason }: Pick<OutcomeDefinition, 'id' | 'reason'>,
  { counts, decidedBy }: VoteResult,
  { resolution, remarks }: Decision,
): ToApply {
  const { for: inFavour, against, abstain } = counts;
  return {
    ...{ item, outcome, resolution, remarks },
    reason: reason === 'required' ? resolution : null,
    present: presentOn(floor, item),
    votes: { for: inFavour, against, abstain, casting: decidedBy === 'casting-vote' },
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
  closing: { outcome: string; result: VoteResult; resolution: string | null; remarks: string | null } | null,
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
