import type { AgendaItem, Ballot, Sitting } from '../api/generated/model';
import type { Matter } from './matters';
import { mattersOf } from './matters';
import { isTimeOver, standingOf } from './next-step';

/** How a voting concerns a member: he may vote; he has; he is interested; he is not there; his vote is not called; the chair decides a tie. */
export type MyVote =
  | { readonly kind: 'asked' | 'casting' | 'recused' | 'absent' | 'not-called'; readonly matter: Matter }
  | { readonly kind: 'given'; readonly matter: Matter; readonly vote: Ballot; readonly at: string | null };

/** The votings that are under way, for whoever reads: what he is asked before what he has done. */
export function myVotes(sitting: Sitting, now: number): readonly MyVote[] {
  if (sitting.state !== 'open') return [];
  const me = sitting.members.find((member) => member.me);
  if (me === undefined) return [];
  const voting = mattersOf(sitting.items).filter(({ state }) => state === 'voting');
  const mine = voting.map((matter) => myVote(sitting, matter, me, isTimeOver(sitting, now)));
  const rank = ({ kind }: MyVote): number => (kind === 'casting' ? 0 : kind === 'asked' ? 1 : 2);
  return mine.sort((one, other) => rank(one) - rank(other));
}

function myVote({ roles, kind }: Sitting, matter: Matter, me: Sitting['members'][number], isOver: boolean): MyVote {
  const { items } = matter;
  if (items.some(({ mayVote }) => mayVote)) return { kind: 'asked', matter };
  if (roles.includes('chair') && standingOf(items, isOver) === 'casting' && items.every(notCast))
    return { kind: 'casting', matter };
  const given = items.find(({ mine }) => mine !== null);
  if (given !== undefined && given.mine !== null)
    return {
      kind: 'given',
      matter,
      vote: given.mine,
      at: given.votes.find((vote) => vote.person === me.person)?.at ?? null,
    };
  if (items.every(({ recused }) => recused.some(({ person }) => person === me.person)))
    return { kind: 'recused', matter };
  return { kind: kind === 'sitting' && !me.present ? 'absent' : 'not-called', matter };
}

const notCast = ({ castingVote }: AgendaItem): boolean => castingVote === null;
