import { Text } from '@mantine/core';
import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsolidatedDiscipline } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import { WideTable } from '../design/wide-table';

/** How the groups of a discipline stand beside each other (R20). */
export function ConsolidatedDisciplineTable({ sheet }: { readonly sheet: ConsolidatedDiscipline }): JSX.Element {
  const { t } = useTranslation();
  const { discipline, department, period, rows, total } = sheet;
  return (
    <>
      <Text size="sm">{[`${discipline.code} ${discipline.name}`, department, period.name].join(' · ')}</Text>
      <WideTable label={t('sheets:consolidated.ofDiscipline', { discipline: discipline.name })} sticky>
        <thead>
          <tr>
            <th scope="col">{t('sheets:filter.group')}</th>
            <th scope="col">{t('sheets:one')}</th>
            {(['students', 'average', 'passed', 'failed', 'recredited', 'incomplete'] as const).map((name) => (
              <th key={name} scope="col" data-number>
                {t(`sheets:summary.${name}`)}
              </th>
            ))}
            <th scope="col" data-number>
              {t('sheets:consolidated.passRate')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, closed, students, average, passed, failed, recredited, incomplete, passRate }) => (
            <tr key={group.id}>
              <th scope="row">{group.name}</th>
              <td>
                <StateBadge state={closed ? 'good' : 'soon'} icon={closed ? IconLock : IconLockOpen2}>
                  {t(closed ? 'sheets:state.closed' : 'sheets:consolidated.notClosed')}
                </StateBadge>
              </td>
              {Object.entries({ students, average, passed, failed, recredited, incomplete, passRate }).map(
                ([name, value]) => (
                  <td key={name} data-number>
                    {value ?? '–'}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sheets:consolidated.all')}</th>
            <td />
            <td data-number>{rows.reduce((sum, { students }) => sum + students, 0)}</td>
            <td data-number>{total.average ?? '–'}</td>
            <td data-number>{total.passed}</td>
            <td data-number>{total.failed}</td>
            <td data-number>{total.recredited}</td>
            <td data-number>{total.incomplete}</td>
            <td data-number>{total.passRate ?? '–'}</td>
          </tr>
        </tfoot>
      </WideTable>
    </>
  );
}
