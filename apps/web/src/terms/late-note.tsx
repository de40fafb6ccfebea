import { IconUserExclamation } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { Lateness } from '../api/generated/model';
import styles from './late-note.module.css';
import { useLatenessWords } from './use-lateness-words';

/** Says that a term is over, and whose lateness that is. */
export function LateNote({ late }: { readonly late: Lateness }): JSX.Element {
  const words = useLatenessWords()(late);
  return (
    <p className={styles.note}>
      <IconUserExclamation size={16} aria-hidden />
      <span>{words}</span>
    </p>
  );
}
