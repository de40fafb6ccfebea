import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsolidatedGroup, ConsolidatedGroupRowsItemMarksItem } from '../api/generated/model';
import { WideTable } from '../design/wide-table';
import { StudentName } from '../session/student-name';
import styles from './sheet-table.module.css';

/** Students by disciplines, with averages on both sides (R20). */
export function ConsolidatedGroupTable({ sheet }: { readonly sheet: ConsolidatedGroup }): JSX.Element {
  const { t } = useTranslation();
  const { group, period, faculty, programme, disciplines, rows, total } = sheet;
  return (
    <>
      <Text size="sm">{[faculty, `${programme.code} ${programme.name}`, group.name, period.name].join(' · ')}</Text>
      <WideTable label={t('sheets:consolidated.ofGroup', { group: group.name })} sticky>
        <thead>
          <tr>
            <th scope="col">{t('sheets:column.student')}</th>
            {disciplines.map(({ id, name, code, closed }) => (
              <th scope="col" key={id} data-number>
                <span className={styles.head}>{name}</span>
                <span className={styles.controls}>{closed ? code : t('sheets:consolidated.notClosed')}</span>
              </th>
            ))}
            <th scope="col" data-number>
              {t('sheets:summary.average')}
            </th>
            <th scope="col" data-number>
              {t('sheets:consolidated.gpa')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ student, marks, average, gpa }, place) => (
            <tr key={student.id}>
              <th scope="row">
                {`${String(place + 1)}. `}
                <StudentName student={student} />
              </th>
              {disciplines.map(({ id }, at) => (
                <td key={id} data-number>
                  <Mark of={marks[at] ?? null} />
                </td>
              ))}
              <td data-number>{average ?? '–'}</td>
              <td data-number>{gpa ?? '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sheets:summary.average')}</th>
            {disciplines.map(({ id, average }) => (
              <td key={id} data-number>
                {average ?? '–'}
              </td>
            ))}
            <td data-number>{total.average ?? '–'}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">{t('sheets:consolidated.passRate')}</th>
            {disciplines.map(({ id, passRate }) => (
              <td key={id} data-number>
                {passRate ?? '–'}
              </td>
            ))}
            <td data-number>{total.passRate ?? '–'}</td>
            <td />
          </tr>
        </tfoot>
      </WideTable>
    </>
  );
}

function Mark({ of }: { readonly of: ConsolidatedGroupRowsItemMarksItem }): JSX.Element {
  const { t } = useTranslation();
  if (of === null) return <>–</>;
  const { result, value, letter } = of;
  if (value === null) return <span className={styles.wanting}>{t(`sheets:result.${result}`)}</span>;
  return (
    <>
      {value}
      {letter !== null && <span className={styles.letter}>{letter}</span>}
    </>
  );
}
