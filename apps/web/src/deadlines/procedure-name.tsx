import type { JSX } from 'react';
import { useDeadlinesChoices } from '../api/generated/deadlines/deadlines';
import styles from './deadlines.module.css';

/** Of which procedure a row is, where there are several. */
export function ProcedureName({ title }: { readonly title: string }): JSX.Element | null {
  const { data } = useDeadlinesChoices();
  return (data?.procedures.length ?? 0) > 1 ? <span className={styles.quiet}>{title}</span> : null;
}
