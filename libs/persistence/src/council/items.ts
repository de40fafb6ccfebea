import type { Ballot, Vote, VoteResult } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { HeldSitting } from './held-sitting';

export type ItemState = 'pending' | 'voting' | 'decided' | 'postponed' | 'withdrawn';

/** A result with whose votes were counted: an order may have replaced somebody between his vote and the closing. */
export type CountedResult = VoteResult & { readonly voters?: readonly string[] };

/** A case on the agenda, as its rows say. */
export interface AgendaItem {
  readonly id: string;
  readonly position: number;
  readonly caseId: string;
  readonly line: string;
  readonly task: string;
  readonly question: string | null;
  /** The outcome to which a majority «for» leads, and the one without it; null where the step knows no refusal. */
  readonly adopted: string;
  readonly rejected: string | null;
  readonly state: ItemState;
  readonly block: string | null;
  readonly castingVote: 'for' | 'against' | null;
  readonly result: CountedResult | null;
  readonly outcome: string | null;
  readonly resolution: string | null;
  readonly remarks: string | null;
  readonly reason: string | null;
  readonly closedAt: Date | null;
  readonly recused: readonly { readonly person: string; readonly why: 'author' | 'visa' | 'declared' }[];
  readonly votes: readonly (Vote & { readonly recordedBy: string; readonly at: string })[];
}

/** The agenda of a sitting in its order, with recusals and votes. */
export async function readItems(q: Queryable, university: string, sitting: string): Promise<readonly AgendaItem[]> {
  const { rows } = await q.query<AgendaItem>(
    `select i.id, i.position, i.case_id as "caseId", i.line, i.task, i.question, i.adopted, i.rejected, i.state, i.block,
       i.casting_vote as "castingVote", i.result, i.outcome, i.resolution, i.remarks, i.reason, i.closed_at as "closedAt",
       (select coalesce(json_agg(json_build_object('person', r.person, 'why', r.why) order by r.person), '[]')
        from sitting_recusals r where r.university = i.university and r.item = i.id) as recused,
       (select coalesce(json_agg(json_build_object('person', v.person, 'vote', v.vote, 'recordedBy', v.recorded_by, 'at', v.recorded_at)
          order by v.recorded_at, v.person), '[]') from sitting_votes v where v.university = i.university and v.item = i.id) as votes
     from sitting_items i where i.university = $1 and i.sitting = $2 order by i.position, i.id`,
    [university, sitting],
  );
  return rows;
}

/**
 * The items that are named, with every other item of their blocks: a block is acted on as one.
 *
 * @throws DomainError `not-found` for an item of another sitting; `sitting-item-closed` where one is in none of the states.
 */
export async function itemsToActOn(
  q: Queryable,
  { university, id }: Pick<HeldSitting, 'university' | 'id'>,
  ids: readonly string[],
  ...wanted: readonly ItemState[]
): Promise<readonly AgendaItem[]> {
  const all = await readItems(q, university, id);
  const named = ids.map((each) => all.find((item) => item.id === each));
  const missing = named.indexOf(undefined);
  if (missing !== -1) throw new DomainError(refuse('not-found', { item: ids[missing] }));
  const blocks = new Set(named.flatMap((item) => item?.block ?? []));
  const chosen = all.filter((item) => ids.includes(item.id) || (item.block !== null && blocks.has(item.block)));
  const wrong = chosen.find(({ state }) => !wanted.includes(state));
  if (wrong !== undefined) throw new DomainError(refuse(refusalOf(wrong), { item: wrong.id, state: wrong.state }));
  return chosen;
}

const refusalOf = ({ state }: AgendaItem): 'sitting-item-closed' | 'sitting-not-voting' =>
  state === 'pending' || state === 'voting' ? 'sitting-not-voting' : 'sitting-item-closed';

/** Puts votes down. The key of the table is the last guard against a second one. */
export async function insertVotes(
  q: Queryable,
  university: string,
  votes: readonly { readonly item: string; readonly person: string; readonly vote: Ballot }[],
  recordedBy: string,
): Promise<void> {
  await q.query(
    `insert into sitting_votes (university, item, person, vote, recorded_by)
     select $1, v.item, v.person, v.vote, $5 from unnest($2::uuid[], $3::uuid[], $4::text[]) as v(item, person, vote)`,
    [
      university,
      votes.map(({ item }) => item),
      votes.map(({ person }) => person),
      votes.map(({ vote }) => vote),
      recordedBy,
    ],
  );
}
