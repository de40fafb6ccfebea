import type { CouncilRules, SittingMinutes } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { canonicalHash } from '../record/canonical-hash';
import type { AgendaItem } from './items';
import { readItems } from './items';
import type { SittingActContent } from './record-act';

/** What of a sitting's rows is not as its chain says. */
export type ContentFault = 'votes-differ' | 'items-differ' | 'minutes-differ' | 'sitting-differs' | 'signatures-differ';

/** A sitting as its rows say, beside its chain. */
export interface SittingContent {
  readonly head: Buffer;
  readonly sequence: number;
  readonly rules: CouncilRules | null;
  readonly minutes: SittingMinutes | null;
  readonly minutes_number: string | null;
  readonly minutes_date: string | null;
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly items: readonly AgendaItem[];
}

export async function readContent(
  q: Queryable,
  university: string,
  sitting: string,
): Promise<SittingContent | undefined> {
  const { rows } = await q.query<Omit<SittingContent, 'items'>>(
    `select head, sequence, rules, minutes, minutes_number, minutes_date::text, chair_signed_by as chair, secretary_signed_by as secretary
     from sittings where university = $1 and id = $2`,
    [university, sitting],
  );
  return rows[0] && { ...rows[0], items: await readItems(q, university, sitting) };
}

/** What an act may say of items, votes, minutes and signatures. */
interface Said {
  readonly votes?: readonly { readonly item: string; readonly person: string; readonly vote: string }[];
  readonly items?: readonly (
    string | { readonly item: string; readonly outcome?: string; readonly result?: unknown }
  )[];
  readonly vote?: string;
  readonly rules?: unknown;
  readonly minutes?: string;
  readonly as?: string;
}

/** Null where the rows are those that the acts speak of. */
export function contentFault(stored: SittingContent, acts: readonly SittingActContent[]): ContentFault | null {
  const said = (type: string): readonly { actor: string; data: Said }[] =>
    acts.filter((act) => act.type === type).map(({ actor, data }) => ({ actor, data: data as Said }));
  const votes = acts
    .flatMap(({ data }) => (data as Said).votes ?? [])
    .map(({ item, person, vote }) => `${item} ${person} ${vote}`);
  const given = stored.items.flatMap((item) => item.votes.map(({ person, vote }) => `${item.id} ${person} ${vote}`));
  if (!isSameSet(votes, given)) return 'votes-differ';
  const cast = said('casting-vote').flatMap(({ data }) => (data.items ?? []).map((item) => [item, data.vote]));
  if (
    !isSameSet(
      cast,
      stored.items.flatMap(({ id, castingVote }) => (castingVote === null ? [] : [[id, castingVote]])),
    )
  )
    return 'items-differ';
  if (!isSameSet(decidedIn(said('decided')), decidedOf(stored.items))) return 'items-differ';
  const [opened] = said('opened');
  if (!isSameSet([opened?.data.rules ?? null], [stored.rules])) return 'sitting-differs';
  const signed = said('signed').map(({ actor, data }) => [data.as, actor]);
  const { chair, secretary } = stored;
  if (
    !isSameSet(
      signed,
      Object.entries({ chair, secretary }).filter(([, by]) => by !== null),
    )
  )
    return 'signatures-differ';
  return minutesFault(stored, said('closed')[0]?.data.minutes ?? null);
}

const isSameSet = (one: readonly unknown[], other: readonly unknown[]): boolean => {
  const hashes = (all: readonly unknown[]): string =>
    all
      .map((each) => canonicalHash(each).toString('hex'))
      .sort()
      .join();
  return hashes(one) === hashes(other);
};

const decidedIn = (acts: readonly { readonly data: Said }[]): readonly unknown[] =>
  acts
    .flatMap(({ data }) => data.items ?? [])
    .flatMap((item) =>
      typeof item === 'string' || item.outcome === undefined ? [] : [[item.item, item.outcome, item.result]],
    );

const decidedOf = (items: readonly AgendaItem[]): readonly unknown[] =>
  items.filter(({ state }) => state === 'decided').map(({ id, outcome, result }) => [id, outcome, result]);

/** The minutes are those whose hash the chain holds, and say of the agenda what its rows say. */
function minutesFault({ minutes, items, ...stored }: SittingContent, hash: string | null): ContentFault | null {
  if (minutes === null) return hash === null ? null : 'minutes-differ';
  if (canonicalHash(minutes).toString('hex') !== hash) return 'minutes-differ';
  if (minutes.number !== stored.minutes_number || minutes.date !== stored.minutes_date) return 'sitting-differs';
  const wordsOf = (
    all: readonly Pick<AgendaItem, 'state' | 'question' | 'resolution' | 'remarks' | 'reason'>[],
  ): unknown[] =>
    all.map(({ state, question, resolution, remarks, reason }) => [state, question, resolution, remarks, reason]);
  return isSameSet([wordsOf(minutes.items)], [wordsOf(items)]) ? null : 'items-differ';
}
