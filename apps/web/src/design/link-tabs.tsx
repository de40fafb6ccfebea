import type { TablerIcon } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './link-tabs.module.css';

/** The parts of a page as links: each has its address, so that it can be kept, sent and gone back to. */
export function LinkTabs({ label, children }: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  return (
    <nav aria-label={label} className={`${styles.tabs ?? ''} no-print`}>
      {children}
    </nav>
  );
}

interface LinkTabProps {
  readonly to: string;
  readonly icon: TablerIcon;
  readonly isShown: boolean;
  /** How much is in it, in words. */
  readonly count?: string | undefined;
  /** What is counted needs attention. */
  readonly isLate?: boolean;
  readonly children: ReactNode;
}

export function LinkTab({ to, icon: Icon, isShown, count, isLate = false, children }: LinkTabProps): JSX.Element {
  return (
    <Link
      to={to}
      className={styles.tab ?? ''}
      aria-current={isShown ? 'page' : undefined}
      data-shown={isShown}
      data-late={isLate}
    >
      <Icon size={16} aria-hidden />
      {children}
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </Link>
  );
}
