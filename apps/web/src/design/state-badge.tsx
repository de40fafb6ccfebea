import type { TablerIcon } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import classes from './state-badge.module.css';
import type { StateColour } from './state-colours';

interface StateBadgeProps {
  /** What the colour means. */
  readonly state: StateColour;
  readonly icon: TablerIcon;
  /** The word: icon and colour alone say nothing to many readers. */
  readonly children: ReactNode;
}

/** How something stands: icon, word and colour together. */
export function StateBadge({ state, icon: Icon, children }: StateBadgeProps): JSX.Element {
  return (
    <span className={classes.badge} data-state={state}>
      <Icon size={14} stroke={2} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
