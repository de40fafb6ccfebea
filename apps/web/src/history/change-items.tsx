import type { JSX, ReactNode } from 'react';
import styles from './history.module.css';

interface ChangeItemsProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Changes under one another, in the order of time. */
export const ChangeItems = ({ label, children }: ChangeItemsProps): JSX.Element => (
  <ol className={styles.changes} aria-label={label}>
    {children}
  </ol>
);
