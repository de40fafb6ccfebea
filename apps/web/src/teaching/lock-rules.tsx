import { Button, Text } from '@mantine/core';
import { IconClockHour4, IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockRule } from '../api/generated/model';
import { useCatalogueCatalogue, useFillingRulesRules } from '../api/generated/teaching/teaching';
import { Section } from '../design/section';
import { StateBadge } from '../design/state-badge';
import { WideTable } from '../design/wide-table';
import { wordBeginning } from '../language/moments';
import { knownLevel } from './known-level';

/** How long lessons may be filled where no directive says otherwise: the rules in force, and those still to begin (R24). */
export function LockRules({ onRecord }: { readonly onRecord: (() => void) | null }): JSX.Element | null {
  const { t } = useTranslation();
  const { data } = useFillingRulesRules();
  const rules = (data?.items ?? []).filter(({ inForce, upcoming }) => inForce || upcoming);
  if (rules.length === 0 && onRecord === null) return null;
  return (
    <Section
      title={t('teaching:rule.title')}
      aside={
        onRecord !== null && (
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onRecord}>
            {t('teaching:rule.record')}
          </Button>
        )
      }
    >
      <Text size="sm" mb="xs">
        {t('teaching:rule.detail')}
      </Text>
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
            <Rule key={rule.id} rule={rule} />
          ))}
        </tbody>
      </WideTable>
    </Section>
  );
}

function Rule({ rule }: { readonly rule: LockRule }): JSX.Element {
  const { t } = useTranslation();
  const { data } = useCatalogueCatalogue();
  const { lessonType, level, days, count, first, basis, validFrom, upcoming, recordedBy } = rule;
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
      <td>
        {validFrom === null ? t('teaching:rule.ever') : wordBeginning(validFrom)}
        {upcoming && (
          <StateBadge state="soon" icon={IconClockHour4}>
            {t('teaching:rule.upcoming')}
          </StateBadge>
        )}
      </td>
      <td>
        {basis}
        {recordedBy !== null && (
          <Text size="xs" c="dimmed">
            {recordedBy.name}
          </Text>
        )}
      </td>
    </tr>
  );
}
