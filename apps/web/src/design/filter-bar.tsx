import type { JSX, ReactNode } from 'react';
import styles from './filter-bar.module.css';

/** What a list is narrowed by, side by side where there is room. */
export function FilterBar({ label, children }: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  return (
    <div role="search" aria-label={label} className={`${styles.bar ?? ''} no-print`}>
      {children}
    </div>
  );
}
