import type { Session } from '../api/generated/model';

/** What a card leads to; absent for one that only tells. */
const addresses = {
  welcome: null,
  note: '/file',
  filed: '/filed',
  journal: '/journals',
  visa: '/inbox',
  council: '/inbox',
  dean: '/inbox',
  authorise: '/inbox',
  inbox: '/inbox',
  decided: '/decided',
  board: '/deadlines',
  search: '/cases',
  roles: null,
} as const satisfies Readonly<Record<string, string | null>>;

export type TourCard = keyof typeof addresses;
export const addressOf = (card: TourCard): string | null => addresses[card];

/** What somebody in a position can do, in the order in which he might try it. */
const byPosition: readonly (readonly [position: string, cards: readonly TourCard[]])[] = [
  ['department-head', ['visa', 'decided']],
  ['council-secretary', ['council', 'decided']],
  ['dean', ['dean', 'decided']],
  ['registrar', ['authorise', 'board', 'search']],
  ['registrar-employee', ['board', 'search']],
  ['administrator', ['search', 'board']],
  ['vice-rector', ['inbox', 'board', 'search']],
  ['rector', ['board', 'search']],
  ['teacher', ['note', 'filed', 'journal']],
];

const known = (appointments: Session['appointments']): (typeof byPosition)[number] | undefined =>
  byPosition.find(([position]) => appointments.some((held) => held.position === position));

/** Whose tour this is: each is shown once on a device. */
export const tourOf = ({ appointments }: Pick<Session, 'appointments'>): string => known(appointments)?.[0] ?? 'anyone';

/** The cards for somebody: what this is, what he can do here, and how to go on as somebody else. */
export function tourCards({ appointments }: Pick<Session, 'appointments'>): readonly TourCard[] {
  return ['welcome', ...(known(appointments)?.[1] ?? ['inbox', 'decided']), 'roles'];
}
