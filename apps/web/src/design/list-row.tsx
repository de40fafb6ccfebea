import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './list-row.module.css';

/** Rows under one another in one frame. */
export function RowList({ label, children }: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  );
}

interface ListRowProps {
  readonly to: string;
  readonly title: ReactNode;
  /** What else tells one row from another. */
  readonly detail?: ReactNode;
  readonly badge?: ReactNode;
  readonly when: string;
  /** Not seen yet: the ground is tinted; the badge or title must say it in a word too. */
  readonly isNew?: boolean;
  readonly onOpen?: () => void;
}

/** One row that opens something as a whole; to the keyboard and to a screen reader it is one link, named by its title. */
export function ListRow({ to, title, detail, badge, when, isNew = false, onOpen }: ListRowProps): JSX.Element {
  return (
    <li className={classes.row} data-new={isNew}>
      <div>
        <Link className={classes.link} to={to} onClick={onOpen}>
          {title}
        </Link>
        {detail !== undefined && <div className={classes.detail}>{detail}</div>}
      </div>
      <div className={classes.aside}>
        {badge}
        <span className={classes.when}>{when}</span>
      </div>
    </li>
  );
}
