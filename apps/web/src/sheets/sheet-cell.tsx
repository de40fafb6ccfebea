import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetTableRowsItemValuesItem } from '../api/generated/model';
import styles from './sheet-table.module.css';

/** Single marks are shown under the value they make; of many the journal tells. */
const MOST_MARKS = 5;

/** What a student has in a control, and the marks it is made of; where it cannot be told, why. */
export function SheetCell({ value: of }: { readonly value: SheetTableRowsItemValuesItem }): JSX.Element {
  const { t } = useTranslation();
  const { value, state, marks } = of;
  const isWanting = state === 'no-mark' || state === 'no-lesson' || state === 'not-a-number';
  return (
    <td data-number>
      {isWanting ? (
        <span className={styles.wanting}>{t(`sheets:cell.${state}`)}</span>
      ) : state === 'recredited' ? (
        t('sheets:cell.recredited')
      ) : (
        <>
          {value}
          {state === 'absent' && ` (${t('sheets:cell.absent')})`}
        </>
      )}
      {marks.length > 1 && marks.length <= MOST_MARKS && (
        <span className={styles.marks}>{marks.map((mark) => mark.value ?? '–').join(', ')}</span>
      )}
    </td>
  );
}
