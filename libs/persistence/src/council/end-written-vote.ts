import type { VoteResult } from '@kelisim/domain';
import { tooFewBallotsWords, votedWords, voteResult } from '@kelisim/domain';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from '../record/case-stores';
import { lockLines } from '../record/lock-line';
import type { Floor } from './floor';
import { countingOf, readFloor } from './floor';
import type { HeldSitting } from './held-sitting';
import { holdSitting, rulesOf } from './held-sitting';
import type { AgendaItem } from './items';
import { readItems } from './items';
import { holdNextPlanned, postponeHeld } from './put-off';
import { recordResults } from './record-results';
import { recuseInterested } from './recuse-interested';
import { isVotingOver } from './require-voting-over';
import type { Stead } from './steads';
import { readCircumstances, readSteads } from './steads';

/** What became of a written vote by rule. */
export interface EndedItems {
  readonly decided: number;
  readonly postponed: number;
}

interface EndedItem {
  readonly item: AgendaItem;
  readonly result: VoteResult;
  readonly stead: Stead;
  readonly language: Parameters<typeof votedWords>[1];
}

/**
 * Ends by rule what of a written vote is over: at its deadline, or where no ballot can change the result. It is recorded in the secretary's
 * stead (where the case is his own, in the chair's); too few ballots postpone the item to the next sitting. A tie waits for the chair, and what
 * the procedure cannot refuse for the secretary. What is not over, or has been closed, is left as it is.
 *
 * @param only the items that are looked at; null: all.
 * @throws DomainError what a case refuses, e.g. `case-suspended`.
 */
export async function endWrittenVote(
  tx: Transaction,
  stores: CaseStores,
  { university, sitting }: { readonly university: string; readonly sitting: string },
  only: readonly string[] | null = null,
): Promise<EndedItems> {
  const steads = await readSteads(tx, university, sitting);
  const [first] = steads;
  if (first === undefined) return { decided: 0, postponed: 0 };
  const held = await holdSitting(tx, first, sitting);
  if (held.state !== 'open' || held.kind !== 'written') return { decided: 0, postponed: 0 };
  const floor = await readFloor(tx, held);
  const over = (await itemsThatAreOver(tx, held, floor, first)).filter((item) => only?.includes(item.id) ?? true);
  const ended = await judge(tx, held, floor, over, steads);
  const postponed = ended.filter(({ result }) => result.result === 'no-quorum');
  const decided = ended.filter((one) => outcomeOf(one) !== null);
  // Sittings before lines, and all lines in one order.
  const next = postponed.length === 0 ? null : await holdNextPlanned(tx, held, first);
  await lockLines(
    tx,
    university,
    [...decided, ...postponed].map(({ item }) => item.line),
  );
  for (const by of steads) {
    const isHis = ({ stead }: EndedItem): boolean => stead === by;
    await recordDecided(tx, stores, by, held, { floor, ended: decided.filter(isHis) });
    const his = postponed.filter(isHis).map(({ item, result, language }) => ({
      item,
      reason: tooFewBallotsWords(result.quorum, language),
    }));
    if (his.length > 0) await postponeHeld(tx, stores, by, held, { floor, next, postponed: his, byRule: true });
  }
  return { decided: decided.length, postponed: postponed.length };
}

/** A block is voted on as one, so no part of it ends before the rest. */
async function itemsThatAreOver(
  tx: Transaction,
  held: HeldSitting,
  floor: Floor,
  by: Stead,
): Promise<readonly AgendaItem[]> {
  await recuseInterested(tx, by, held);
  const voting = (await readItems(tx, held.university, held.id)).filter(isVoting);
  const isOver = (item: AgendaItem): boolean => isVotingOver(held, floor, item);
  return voting.filter((item) => voting.every((one) => !isBeside(one, item) || isOver(one)));
}

const isVoting = ({ state }: AgendaItem): boolean => state === 'voting';
const isBeside = (one: AgendaItem, item: AgendaItem): boolean =>
  one.id === item.id || (item.block !== null && one.block === item.block);

async function judge(
  tx: Transaction,
  held: HeldSitting,
  floor: Floor,
  items: readonly AgendaItem[],
  steads: readonly Stead[],
): Promise<readonly EndedItem[]> {
  const cases = await readCircumstances(tx, held.university, items);
  const rules = rulesOf(held);
  return items.flatMap((item) => {
    const own = cases.find(({ id }) => id === item.caseId);
    const stead = steads.find(({ person }) => person !== own?.author);
    if (own === undefined || stead === undefined) return [];
    return [{ item, result: voteResult(rules, countingOf(rules, floor, item)), stead, language: own.language }];
  });
}

/** Null where somebody has still to speak, or nothing is decided. */
function outcomeOf({ item, result: { result } }: Pick<EndedItem, 'item' | 'result'>): string | null {
  if (result === 'adopted') return item.adopted;
  return result === 'rejected' ? item.rejected : null;
}

async function recordDecided(
  tx: Transaction,
  stores: CaseStores,
  by: Stead,
  held: HeldSitting,
  { floor, ended }: { readonly floor: Floor; readonly ended: readonly EndedItem[] },
): Promise<void> {
  if (ended.length === 0) return;
  const decided = ended.map(({ item, result, language }) => {
    const outcome = outcomeOf({ item, result });
    if (outcome === null) throw new Error('an item without its outcome is not decided');
    return { item, outcome, result, reason: votedWords(result.counts, language) };
  });
  const words = { resolution: null, remarks: null };
  await recordResults(tx, stores, by, held, { floor, decided, words, byRule: true });
}
