import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellRight } from './cell-right';
import styles from './journal-grid.module.css';
import type { MarkChange } from './unsaved-marks';

interface GridCellProps {
  readonly row: number;
  readonly column: number;
  readonly value: string | null;
  readonly change: MarkChange | undefined;
  readonly isRefused: boolean;
  readonly right: CellRight['kind'];
  readonly isActive: boolean;
  /** Id of the words about the active cell. */
  readonly about: string | undefined;
  readonly editor: ReactNode;
}

/** One mark: what the journal holds, or before and after where something else was typed. */
export function GridCell({ row, column, isActive, right, value, change, ...cell }: GridCellProps): JSX.Element {
  const isFault = cell.isRefused || (change !== undefined && change.standing !== 'ready');
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
    >
      {cell.editor ?? (change === undefined ? value : <BeforeAfter {...{ change, isFault }} />)}
    </td>
  );
}

/** What it was, struck out, and what it is to be. */
export function BeforeAfter({
  change,
  isFault,
}: {
  readonly change: MarkChange;
  readonly isFault: boolean;
}): JSX.Element {
  const { t } = useTranslation();
  const { before, after, typed } = change;
  return (
    <span className={styles.change}>
      {isFault && <IconAlertTriangle size={14} aria-hidden />}
      <VisuallyHidden>{t('journals:change.before')}</VisuallyHidden>
      <s className={styles.before}>{before ?? t('journals:change.empty')}</s>
      <VisuallyHidden>{t('journals:change.after')}</VisuallyHidden>
      <span aria-hidden>→</span>
      <strong>{after === null ? t('journals:change.empty') : (after ?? typed)}</strong>
    </span>
  );
}
