import { Group, Paper, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../api/generated/model';
import { DueChip } from '../design/due-chip';
import { StateBadge } from '../design/state-badge';
import { wordDate, wordNearMoment, wordMoment } from '../language/moments';
import { SheetStanding } from './sheet-standing';

/** Until when it is to be closed and why, who closed it when, in time or late (R20). */
export function SheetHead({ sheet }: { readonly sheet: Sheet }): JSX.Element {
  const { t } = useTranslation();
  const { state, number, closeBy, closeBasis, closedAt, closedBy, lateBy, reopenedBy, teachers, students, table } =
    sheet;
  const isWaiting = closedAt === null;
  return (
    <Paper withBorder p="md">
      <Group gap="xs" mb="xs">
        <SheetStanding sheet={isWaiting ? { state, lateBy: null } : sheet} />
        {number !== null && <Text fw={600}>{t('sheets:number', { number })}</Text>}
        {!isWaiting && lateBy === null && (
          <StateBadge state="good" icon={IconCheck}>
            {t('sheets:inTime')}
          </StateBadge>
        )}
        {isWaiting && (
          <DueChip due={closeBy} start={closeBasis.explanation.start} explanation={closeBasis.explanation} />
        )}
      </Group>
      <Text size="sm">
        {t('sheets:term', { control: wordDate(closeBasis.lastControl), moment: wordNearMoment(closeBy) })}{' '}
        {closedAt !== null && closedBy !== null
          ? t('sheets:closedBy', { moment: wordMoment(closedAt), by: closedBy.name })
          : t('sheets:keeper', { who: teachers.map(({ name }) => name).join(', ') })}
      </Text>
      {students !== null && <Text size="sm">{t('sheets:only', { count: students.length })}</Text>}
      {reopenedBy !== null && <Text size="sm">{t('sheets:reopened', { window: reopenedBy })}</Text>}
      <Text size="sm" c="dimmed">
        {[table.faculty, `${table.programme.code} ${table.programme.name}`, table.scale.title].join(' · ')}
      </Text>
    </Paper>
  );
}
