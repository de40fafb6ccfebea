import type { TablerIcon } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import type { StateColour } from './state-colours';
import classes from './timeline.module.css';

/** Things one after another, joined by a line. */
export function Timeline({ label, children }: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  return (
    <ol className={classes.timeline} aria-label={label}>
      {children}
    </ol>
  );
}

interface TimelineEntryProps {
  readonly icon: TablerIcon;
  readonly state: StateColour;
  /** Marked by a ring and told to assistive technology as the present one. */
  readonly now?: boolean;
  /** The way on from here may be taken or not: the line is dashed. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** One of them: its mark says of what kind it is, its words say what. */
export function TimelineEntry({ icon: Icon, state, now = false, open, children }: TimelineEntryProps): JSX.Element {
  return (
    <li
      className={classes.entry}
      data-line={open === true ? 'possible' : undefined}
      aria-current={now ? 'step' : undefined}
    >
      <span className={classes.mark} data-state={state} data-now={now} aria-hidden>
        <Icon size={16} stroke={2} />
      </span>
      <div className={classes.body}>{children}</div>
    </li>
  );
}
