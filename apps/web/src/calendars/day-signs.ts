import type { TablerIcon } from '@tabler/icons-react';
import {
  IconArrowsExchange,
  IconBriefcase,
  IconCircleMinus,
  IconClockMinus,
  IconStarFilled,
} from '@tabler/icons-react';
import type { DayOfCalendar } from '../api/generated/model';

/** Days that are not what the week says, each with a sign: a colour alone says nothing to many readers. */
export const daySigns = {
  holiday: IconStarFilled,
  moved: IconArrowsExchange,
  'day-off': IconCircleMinus,
  extra: IconBriefcase,
  shortened: IconClockMinus,
} as const satisfies Partial<Record<DayOfCalendar['kind'], TablerIcon>>;

export const signOf = (kind: DayOfCalendar['kind']): TablerIcon | null =>
  kind === 'working' || kind === 'weekend' ? null : daySigns[kind];
