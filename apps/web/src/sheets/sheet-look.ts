import type { TablerIcon } from '@tabler/icons-react';
import { IconCheck, IconLock, IconLockOpen2, IconQuestionMark, IconRefresh, IconX } from '@tabler/icons-react';
import type { SheetSummaryState, SheetTableRowsItemResult } from '../api/generated/model';
import type { StateColour } from '../design/state-colours';

interface Look {
  readonly state: StateColour;
  readonly icon: TablerIcon;
}

/** How a sheet stands. */
export const sheetLook: Readonly<Record<SheetSummaryState, Look>> = {
  open: { state: 'calm', icon: IconLockOpen2 },
  closed: { state: 'good', icon: IconLock },
  reopened: { state: 'soon', icon: IconRefresh },
};

/** What came out for a student. */
export const resultLook: Readonly<Record<SheetTableRowsItemResult, Look>> = {
  passed: { state: 'good', icon: IconCheck },
  failed: { state: 'late', icon: IconX },
  'not-admitted': { state: 'late', icon: IconLock },
  recredited: { state: 'quiet', icon: IconRefresh },
  incomplete: { state: 'soon', icon: IconQuestionMark },
};
