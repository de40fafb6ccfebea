import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetTable as Table, SheetTableColumnsItem, SheetTableRowsItem } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import { WideTable } from '../design/wide-table';
import { wordDate } from '../language/moments';
import { StudentName } from '../session/student-name';
import { SheetCell } from './sheet-cell';
import { resultLook } from './sheet-look';
import styles from './sheet-table.module.css';
import { SheetSummary } from './sheet-summary';

/** More dates are in the journal. */
const MOST_DATES = 4;

interface SheetTableProps {
  readonly table: Table;
  readonly label: string;
}

/** All controls with their points, admission, the final mark and absences, a row for each student (R34). */
export function SheetTable({ table, label }: SheetTableProps): JSX.Element {
  const { t } = useTranslation();
  const { columns, rows } = table;
  const isAdmitting = rows.some(({ admission }) => admission !== null);
  return (
    <>
      <SheetSummary table={table} />
      <WideTable label={label} sticky>
        <thead>
          <tr>
            <th scope="col" className={styles.student}>
              {t('sheets:column.student')}
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} />
            ))}
            {isAdmitting && (
              <th scope="col" data-number>
                {t('sheets:column.admission')}
              </th>
            )}
            <th scope="col" data-number>
              {t('sheets:column.final')}
            </th>
            <th scope="col">{t('sheets:column.result')}</th>
            <th scope="col" data-number>
              {t('sheets:column.absences')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <StudentRow key={row.student.id} {...{ row, place, isAdmitting }} />
          ))}
        </tbody>
      </WideTable>
    </>
  );
}

function ColumnHead({ column: { title, weight, lessons } }: { readonly column: SheetTableColumnsItem }): JSX.Element {
  const { t } = useTranslation();
  const dates = lessons.slice(-MOST_DATES).map(({ date }) => wordDate(date, 'short'));
  const more = lessons.length - dates.length;
  return (
    <th scope="col" data-number>
      {title}
      <span className={styles.controls}>
        {[
          ...(weight === null ? [] : [t('sheets:column.weight', { weight })]),
          // The latest are told; what lies before them is so many.
          ...(more > 0 ? [t('sheets:column.more', { count: more })] : []),
          dates.length === 0 ? t('sheets:column.noLessons') : dates.join(', '),
        ].join(' · ')}
      </span>
    </th>
  );
}

interface StudentRowProps {
  readonly row: SheetTableRowsItem;
  readonly place: number;
  readonly isAdmitting: boolean;
}

function StudentRow({ row, place, isAdmitting }: StudentRowProps): JSX.Element {
  const { t } = useTranslation();
  const { student, values, admission, final, result, absences } = row;
  const { state, icon } = resultLook[result];
  return (
    <tr>
      <th scope="row">
        {`${String(place + 1)}. `}
        <StudentName student={student} />
        <span className={styles.book}>{student.recordBook}</span>
      </th>
      {values.map((value) => (
        <SheetCell key={value.column} value={value} />
      ))}
      {isAdmitting && <td data-number>{admission === null ? '–' : admission.points}</td>}
      <td data-number className={styles.final}>
        {final === null ? '–' : final.value}
        {final?.letter !== null && final?.letter !== undefined && (
          <span className={styles.letter}>
            {[final.letter, final.points].filter((part) => part !== null).join(' · ')}
          </span>
        )}
      </td>
      <td className={styles.result}>
        <StateBadge state={state} icon={icon}>
          {t(`sheets:result.${result}`)}
        </StateBadge>
      </td>
      <td data-number>
        {absences.missed}
        {absences.recredited > 0 && ` (+${String(absences.recredited)})`}
      </td>
    </tr>
  );
}
