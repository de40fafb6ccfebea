import { Text } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockRule } from '../api/generated/model';
import { useCatalogueCatalogue } from '../api/generated/teaching/teaching';
import { StateBadge } from '../design/state-badge';
import { wordBeginning } from '../language/moments';
import { knownLevel } from './known-level';

interface OfRule {
  readonly rule: LockRule;
}

/** Which lessons a rule is for: their type and level, or every one. */
export function RuleLessons({ rule: { lessonType, level } }: OfRule): JSX.Element {
  const { t } = useTranslation();
  const { data } = useCatalogueCatalogue();
  const known = knownLevel(level);
  const type = data?.lessonTypes.find(({ code }) => code === lessonType)?.title ?? lessonType;
  return (
    <>
      {[type ?? t('teaching:rule.every'), known === null ? level : t(`teaching:level.${known}`)]
        .filter((words) => words !== null)
        .join(' · ')}
    </>
  );
}

/** How many days, of which, counted from which one. */
export function RuleTerm({ rule: { count, days, first } }: OfRule): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      {t(`teaching:rule.${count}`, { count: days })}, {t(`teaching:rule.${first}`)}
    </>
  );
}

/** From when it counts, and whether that is still to come. */
export function RuleSince({ rule: { validFrom, upcoming } }: OfRule): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      {validFrom === null ? t('teaching:rule.ever') : wordBeginning(validFrom)}
      {upcoming && (
        <StateBadge state="soon" icon={IconClockHour4}>
          {t('teaching:rule.upcoming')}
        </StateBadge>
      )}
    </>
  );
}

/** By what, and by whom it was recorded. */
export const RuleBasis = ({ rule: { basis, recordedBy } }: OfRule): JSX.Element => (
  <>
    {basis}
    {recordedBy !== null && (
      <Text size="xs" c="dimmed">
        {recordedBy.name}
      </Text>
    )}
  </>
);
