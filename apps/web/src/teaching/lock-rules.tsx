import { Button, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFillingRulesRules } from '../api/generated/teaching/teaching';
import { Section } from '../design/section';
import { RuleCards } from './rule-cards';
import { RuleTable } from './rule-table';

/** Below this width four columns have no room side by side. */
const NARROW = '(max-width: 48em)';

/** How long lessons may be filled where no directive says otherwise: the rules in force, and those still to begin (R24). */
export function LockRules({ onRecord }: { readonly onRecord: (() => void) | null }): JSX.Element | null {
  const { t } = useTranslation();
  const { data } = useFillingRulesRules();
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
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
      {rules.length > 0 && (isNarrow ? <RuleCards rules={rules} /> : <RuleTable rules={rules} />)}
    </Section>
  );
}
