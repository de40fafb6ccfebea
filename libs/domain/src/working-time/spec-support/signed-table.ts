import { kg2026 } from './signed-kg-2026';
import { kg2027 } from './signed-kg-2027';
import { kz2027 } from './signed-kz-2027';
import { kzHours2026 } from './signed-kz-2026-hours';
import { kzSixDays2026 } from './signed-kz-2026-six-days';
import { kzWorkingDays2026 } from './signed-kz-2026-working-days';
import { leapAndClock } from './signed-leap-and-clock';
import { movedDays } from './signed-moved-days';
import type { SignedRow } from './signed-row';

export type { Decree, SignedRow } from './signed-row';

/** Deadlines of Kazakhstan and Kyrgyzstan. */
export const signedTable: readonly SignedRow[] = [
  ...kzWorkingDays2026,
  ...kzHours2026,
  ...kzSixDays2026,
  ...kz2027,
  ...kg2026,
  ...kg2027,
  ...movedDays,
  ...leapAndClock,
];
