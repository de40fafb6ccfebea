import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScaleContent } from '../api/generated/model';
import type { CellRight } from './cell-right';
import styles from './journal-grid.module.css';
import { absent, recredited } from './mark-value';
import { shownMark } from './mark-words';
import type { MarkChange } from './unsaved-marks';

interface GridCellProps {
  readonly row: number;
  readonly column: number;
  readonly value: string | null;
  readonly scale: ScaleContent | null;
  readonly change: MarkChange | undefined;
  /** What is wrong with the change, in words; null where nothing is. */
  readonly fault: string | null;
  readonly right: CellRight['kind'];
  /** Why it took nothing of what was just typed; null where nobody typed. */
  readonly denied: string | null;
  readonly isActive: boolean;
  /** Id of the words about the active cell. */
  readonly about: string | undefined;
  readonly editor: ReactNode;
}

/** One mark: what the journal holds, or before and after where something else was typed. A fault is told beside it. */
export function GridCell({
  row,
  column,
  isActive,
  right,
  value,
  scale,
  change,
  fault,
  denied,
  ...cell
}: GridCellProps): JSX.Element {
  const isFault = fault !== null;
  return (
    <td
      role="gridcell"
      data-row={row}
      data-column={column}
      data-right={right}
      data-changed={change !== undefined}
      data-fault={isFault}
      className={styles.cell}
      tabIndex={isActive ? 0 : -1}
      aria-readonly={right === 'none'}
      aria-invalid={isFault}
      aria-describedby={cell.about}
      title={isActive ? undefined : (fault ?? undefined)}
    >
      {cell.editor ??
        (change === undefined ? <Mark {...{ value, scale }} /> : <BeforeAfter {...{ change, isFault, scale }} />)}
      {isFault && isActive && cell.editor === null && (
        // The words about the active cell say it to those who listen.
        <span className={styles.bubble} aria-hidden>
          {fault}
        </span>
      )}
      {!isFault && denied !== null && (
        <span className={styles.bubble} role="alert">
          {denied}
        </span>
      )}
    </td>
  );
}

interface MarkProps {
  readonly value: string | null;
  readonly scale: ScaleContent | null;
}

/** A mark in the reader's words; the note stands small beside its absence. */
function Mark({ value, scale }: MarkProps): JSX.Element | null {
  if (value === null) return null;
  if (value !== recredited) return <>{shownMark(value, scale)}</>;
  return (
    <>
      {absent} <small>{recredited.slice(absent.length + 1)}</small>
    </>
  );
}

interface BeforeAfterProps {
  readonly change: MarkChange;
  readonly isFault: boolean;
  readonly scale: ScaleContent | null;
}

/** What it was, struck out, and what it is to be. */
export function BeforeAfter({ change, isFault, scale }: BeforeAfterProps): JSX.Element {
  const { t } = useTranslation();
  const { before, after, typed } = change;
  return (
    <span className={styles.change}>
      {isFault && <IconAlertTriangle size={14} aria-hidden />}
      <VisuallyHidden>{t('journals:change.before')}</VisuallyHidden>
      <s className={styles.before}>{before === null ? t('journals:change.empty') : shownMark(before, scale)}</s>
      <VisuallyHidden>{t('journals:change.after')}</VisuallyHidden>
      <span aria-hidden>→</span>
      <strong>
        {after === null ? (
          t('journals:change.empty')
        ) : after === undefined ? (
          typed
        ) : (
          <Mark value={after} scale={scale} />
        )}
      </strong>
    </span>
  );
}
