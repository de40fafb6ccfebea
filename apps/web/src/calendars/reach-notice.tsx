import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCalendarPlus, IconCalendarX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarReach } from '../api/generated/model';
import { wordDate } from '../language/moments';

interface ReachNoticeProps {
  readonly reach: CalendarReach;
  /** Null: who reads this cannot do it. */
  readonly onAddYear: (() => void) | null;
}

/** In time before a calendar runs out: terms beyond it would be counted as if only the week were free. */
export function ReachNotice({ reach: { warn, until, daysLeft }, onAddYear }: ReachNoticeProps): JSX.Element | null {
  const { t } = useTranslation();
  if (!warn || until === null || daysLeft === null) return null;
  return (
    <Alert
      color="yellow"
      role="status"
      className="no-print"
      icon={<IconCalendarX aria-hidden />}
      title={
        daysLeft > 0
          ? t('calendars:ends.title', { date: wordDate(until) })
          : t('calendars:ends.over', { date: wordDate(until) })
      }
    >
      <Text size="sm">{t('calendars:ends.detail')}</Text>
      {onAddYear !== null && (
        <Group mt="sm">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            onClick={onAddYear}
          >
            {t('calendars:year.add')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
