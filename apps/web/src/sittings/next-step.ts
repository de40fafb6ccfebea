import type { AgendaItem, Sitting } from '../api/generated/model';
import type { Matter } from './matters';
import { mattersOf } from './matters';

/** How the voting on a matter stands. */
export type VotingStanding = 'votes' | 'casting' | 'no-quorum' | 'decide';

/** What whoever runs a sitting does next; with a matter, on which one. */
export type NextStep =
  | { readonly kind: 'agenda' | 'open' | 'close' | 'signatures' | 'done' | 'cancelled' }
  | { readonly kind: 'voting' | VotingStanding; readonly matter: Matter }
  | { readonly kind: 'sign'; readonly as: 'chair' | 'secretary' };

/** One thing at a time: what can be decided, before what waits for votes, before the next matter of the agenda. */
export function nextStep(sitting: Sitting, now: number): NextStep {
  switch (sitting.state) {
    case 'cancelled':
      return { kind: 'cancelled' };
    case 'planned':
      return { kind: sitting.items.length === 0 ? 'agenda' : 'open' };
    case 'open':
      return nextOfOpen(sitting, now);
    case 'closed':
      return nextSignature(sitting);
  }
}

function nextOfOpen(sitting: Sitting, now: number): NextStep {
  const matters = mattersOf(sitting.items);
  const voting = matters.filter(({ state }) => state === 'voting');
  const steps = voting.map((matter) => ({ kind: standingOf(matter.items, isTimeOver(sitting, now)), matter }));
  for (const kind of ['decide', 'casting', 'no-quorum', 'votes'] as const) {
    const found = steps.find((step) => step.kind === kind);
    if (found !== undefined) return found;
  }
  const pending = matters.find(({ state }) => state === 'pending');
  return pending === undefined ? { kind: 'close' } : { kind: 'voting', matter: pending };
}

/** Whether the time for ballots of a written vote has passed. */
export const isTimeOver = ({ deadline }: Pick<Sitting, 'deadline'>, now: number): boolean =>
  deadline !== null && Date.parse(deadline) <= now;

/** For whoever sees the votes; while some are out it waits for them, unless their time is over. */
export function standingOf(items: readonly AgendaItem[], isOver: boolean): VotingStanding {
  const tallies = items.map(({ tally }) => tally);
  if (tallies.some((tally) => tally === null || (tally.counts.silent > 0 && !isOver))) return 'votes';
  if (tallies.some((tally) => tally?.result === 'no-quorum')) return 'no-quorum';
  return tallies.some((tally) => tally?.result === 'tie') ? 'casting' : 'decide';
}

function nextSignature({ minutes, roles, keeps }: Sitting): NextStep {
  if (minutes === null || (minutes.chair !== null && minutes.secretary !== null)) return { kind: 'done' };
  if (minutes.chair === null && roles.includes('chair')) return { kind: 'sign', as: 'chair' };
  // Who has signed as chair does not sign as secretary too.
  const isChair = roles.includes('chair');
  if (minutes.secretary === null && keeps && !isChair) return { kind: 'sign', as: 'secretary' };
  return { kind: 'signatures' };
}
