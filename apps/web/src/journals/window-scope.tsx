import { List, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal, OpenWindow } from '../api/generated/model';
import { wordDate } from '../language/moments';

interface WindowScopeProps {
  readonly journal: Journal;
  readonly window: OpenWindow;
}

const MOST_NAMES = 6;

/** What a window covers, in words: lessons, students, and whether grades too. */
export function WindowScope({ journal, window: { scope } }: WindowScopeProps): JSX.Element {
  const { t } = useTranslation();
  const titles = new Map(journal.lessons.map(({ type, typeTitle }) => [type, typeTitle]));
  const types = scope.lessonTypes?.map((type) => titles.get(type) ?? type);
  const names = journal.students.filter(({ id }) => scope.students.includes(id)).map(({ name }) => name);
  const more = names.length - MOST_NAMES;
  return (
    <List size="sm" spacing={2} listStyleType="none" m={0}>
      <List.Item>
        <Text component="span" inherit fw={600}>
          {scope.dates.map((date) => wordDate(date)).join(', ')}
        </Text>
        {types !== undefined && <>, {types.join(', ')}</>} ·{' '}
        {t(scope.grades ? 'journals:window.grades' : 'journals:window.absences')}
      </List.Item>
      <List.Item>
        {t('journals:window.students', { count: scope.students.length })}: {names.slice(0, MOST_NAMES).join(', ')}
        {more > 0 && ` ${t('journals:window.more', { count: more })}`}
      </List.Item>
    </List>
  );
}
