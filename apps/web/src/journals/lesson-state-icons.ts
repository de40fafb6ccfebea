import type { TablerIcon } from '@tabler/icons-react';
import { IconCalendarEvent, IconClockEdit, IconLock, IconPencil } from '@tabler/icons-react';
import type { LessonState } from './cell-right';

/** An icon never stands alone: the state's word goes with it. */
export const lessonStateIcons: Readonly<Record<LessonState, TablerIcon>> = {
  open: IconPencil,
  window: IconClockEdit,
  'not-yet': IconCalendarEvent,
  locked: IconLock,
};
