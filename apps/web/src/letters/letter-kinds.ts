import type { TablerIcon } from '@tabler/icons-react';
import {
  IconBellRinging,
  IconCalendarOff,
  IconCalendarPlus,
  IconFlag,
  IconInbox,
  IconMail,
  IconRosetteDiscountCheck,
  IconTrendingUp,
} from '@tabler/icons-react';
import type { StateColour } from '../design/state-colours';

/** What people are told of. */
const letterKinds = [
  ...(['task', 'ended', 'reminder', 'escalated', 'notice'] as const),
  ...(['extended', 'extension-refused', 'visa-kept'] as const),
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** A kind that a later version of the product tells of is told as a notice. */
export const letterKind = (word: string): LetterKind => letterKinds.find((kind) => kind === word) ?? 'notice';

export const kindLooks: Readonly<Record<LetterKind, { readonly icon: TablerIcon; readonly state: StateColour }>> = {
  task: { icon: IconInbox, state: 'calm' },
  ended: { icon: IconFlag, state: 'quiet' },
  reminder: { icon: IconBellRinging, state: 'soon' },
  escalated: { icon: IconTrendingUp, state: 'late' },
  notice: { icon: IconMail, state: 'quiet' },
  extended: { icon: IconCalendarPlus, state: 'good' },
  'extension-refused': { icon: IconCalendarOff, state: 'late' },
  'visa-kept': { icon: IconRosetteDiscountCheck, state: 'quiet' },
};
