import { Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetSummary } from '../api/generated/model';
import { ListRow } from '../design/list-row';
import { wordNearMoment, wordMoment } from '../language/moments';
import { SheetStanding } from './sheet-standing';

/** A sheet in the list: what it is of, who is to close it, how it stands. */
export function SheetRow({ sheet }: { readonly sheet: SheetSummary }): JSX.Element {
  const { t } = useTranslation();
  const { id, kind, discipline, group, period, teachers, number, students, closedAt, closeBy } = sheet;
  const of = [
    kind.title,
    ...(students === null ? [] : [t('sheets:students', { count: students.length })]),
    period.name,
    teachers.map(({ name }) => name).join(', '),
    ...(number === null ? [] : [t('sheets:number', { number })]),
  ];
  return (
    <ListRow
      to={`/sheets/${id}`}
      title={`${discipline.name} · ${group.name}`}
      detail={of.filter((words) => words !== '').join(' · ')}
      badge={
        <Group gap={6}>
          <SheetStanding sheet={sheet} />
        </Group>
      }
      when={
        closedAt === null
          ? t('sheets:closeBy', { moment: wordNearMoment(closeBy) })
          : t('sheets:closedAt', { moment: wordMoment(closedAt) })
      }
    />
  );
}
