import type { JSX, ReactNode } from 'react';
import styles from './wide-table.module.css';

interface WideTableProps {
  /** What it is a table of. */
  readonly label: string;
  /** The first column stays in sight while the others scroll. */
  readonly sticky?: boolean;
  readonly children: ReactNode;
}

/** Rows and columns in a frame of their own, which scrolls where the page is narrower. */
export function WideTable({ label, sticky = false, children }: WideTableProps): JSX.Element {
  return (
    <div className={styles.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} data-sticky={sticky} aria-label={label}>
        {children}
      </table>
    </div>
  );
}
