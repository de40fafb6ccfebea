import type { JSX } from 'react';
import type { BoardDeadline } from '../api/generated/model';
import { Countdown } from '../design/countdown';
import { DueChip } from '../design/due-chip';

/** How long still: a window that is open counts down; everything else has its chip, which tells why the moment is this one. */
export function Left({ row }: { readonly row: BoardDeadline }): JSX.Element {
  const { purpose, state, due, start, explanation } = row;
  if (purpose === 'window' && state === 'running') return <Countdown until={due} size="small" />;
  return <DueChip {...{ due, start, state, explanation }} />;
}
