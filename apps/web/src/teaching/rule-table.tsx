import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockRule } from '../api/generated/model';
import { WideTable } from '../design/wide-table';
import { RuleBasis, RuleLessons, RuleSince, RuleTerm } from './rule-parts';

/** The rules side by side, where there is room. */
export function RuleTable({ rules }: { readonly rules: readonly LockRule[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <WideTable label={t('teaching:rule.title')}>
      <thead>
        <tr>
          <th scope="col">{t('teaching:rule.of')}</th>
          <th scope="col">{t('teaching:rule.term')}</th>
          <th scope="col">{t('teaching:rule.since')}</th>
          <th scope="col">{t('teaching:rule.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.id}>
            <th scope="row">
              <RuleLessons rule={rule} />
            </th>
            <td>
              <RuleTerm rule={rule} />
            </td>
            <td>
              <RuleSince rule={rule} />
            </td>
            <td>
              <RuleBasis rule={rule} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
