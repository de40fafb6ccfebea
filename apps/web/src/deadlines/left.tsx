import type { JSX } from 'react';
import type { BoardDeadline } from '../api/generated/model';
import { Countdown } from '../design/countdown';
import { DueChip } from '../design/due-chip';
import { LateNote } from '../terms/late-note';
import { WorkingLeft } from '../terms/working-left';
import styles from './deadlines.module.css';

/**
 * How long still, by the clock and in working time, and whose lateness it is. A window that is open counts down; everything else
 * has its chip, which tells why the moment is this one.
 */
export function Left({ row }: { readonly row: BoardDeadline }): JSX.Element {
  const { purpose, state, due, start, explanation, working, late } = row;
  return (
    <div className={styles.left}>
      {purpose === 'window' && state === 'running' ? (
        <Countdown until={due} size="small" />
      ) : (
        <DueChip {...{ due, start, state, explanation }} />
      )}
      <WorkingLeft left={working} isOver={state === 'overdue'} />
      {late !== null && <LateNote late={late} />}
    </div>
  );
}
