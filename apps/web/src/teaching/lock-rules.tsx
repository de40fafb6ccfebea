import { Paper, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockRule } from '../api/generated/model';
import { useCatalogueCatalogue, useFillingRulesRules } from '../api/generated/teaching/teaching';
import { WideTable } from '../design/wide-table';
import { knownLevel } from './known-level';

/** How long lessons may be filled where no directive says otherwise: the rules in force (R24). */
export function LockRules(): JSX.Element | null {
  const { t } = useTranslation();
  const heading = useId();
  const { data } = useFillingRulesRules();
  const rules = (data?.items ?? []).filter(({ inForce }) => inForce);
  if (rules.length === 0) return null;
  return (
    <Paper component="section" aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading}>
        {t('teaching:rule.title')}
      </Title>
      <Text size="sm" mb="xs">
        {t('teaching:rule.detail')}
      </Text>
      <WideTable label={t('teaching:rule.title')}>
        <thead>
          <tr>
            <th scope="col">{t('teaching:rule.of')}</th>
            <th scope="col">{t('teaching:rule.term')}</th>
            <th scope="col">{t('teaching:rule.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} />
          ))}
        </tbody>
      </WideTable>
    </Paper>
  );
}

function Rule({ rule }: { readonly rule: LockRule }): JSX.Element {
  const { t } = useTranslation();
  const { data } = useCatalogueCatalogue();
  const { lessonType, level, days, count, first, basis } = rule;
  const known = knownLevel(level);
  const type = data?.lessonTypes.find(({ code }) => code === lessonType)?.title ?? lessonType;
  return (
    <tr>
      <th scope="row">
        {[type ?? t('teaching:rule.every'), known === null ? level : t(`teaching:level.${known}`)]
          .filter((words) => words !== null)
          .join(' · ')}
      </th>
      <td>
        {t(`teaching:rule.${count}`, { count: days })}, {t(`teaching:rule.${first}`)}
      </td>
      <td>{basis}</td>
    </tr>
  );
}
