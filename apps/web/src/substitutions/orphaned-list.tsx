import { Text } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrphanedTask } from '../api/generated/model';
import { getOrphanedListQueryKey, orphanedList } from '../api/generated/tasks/tasks';
import { usePages } from '../api/use-pages';
import { DueChip } from '../design/due-chip';
import { EmptyState } from '../design/empty-state';
import { ListRow } from '../design/list-row';
import { PagedList } from '../design/paged-list';
import { wordMoment } from '../language/moments';

/** Open tasks that stand with nobody, for the administrator: why, and who should have them by the rule. */
export function OrphanedList(): JSX.Element {
  const { t } = useTranslation();
  const list = usePages<OrphanedTask>(getOrphanedListQueryKey(), orphanedList);
  return (
    <section aria-label={t('substitutions:part.nobody')}>
      <Text size="sm" maw={640} mb="sm">
        {t('substitutions:about.nobody')}
      </Text>
      <PagedList
        list={list}
        label={t('substitutions:part.nobody')}
        empty={
          <EmptyState
            icon={IconUserQuestion}
            title={t('substitutions:orphaned.none')}
            detail={t('substitutions:orphaned.noneDetail')}
          />
        }
        row={(task) => (
          <ListRow
            key={task.id}
            to={`/cases/${task.case.id}`}
            title={`${task.case.number} · ${task.title}`}
            detail={<WhoShouldHaveIt task={task} />}
            badge={<DueChip due={task.due} start={null} />}
            when={t('substitutions:orphaned.since', { moment: wordMoment(task.openedAt) })}
          />
        )}
      />
    </section>
  );
}

function WhoShouldHaveIt({ task: { why, at, person, goesTo } }: { readonly task: OrphanedTask }): JSX.Element {
  const { t } = useTranslation();
  const post = at === null ? '' : `${at.positionTitle}, ${at.unitName}`;
  return (
    <>
      {why === 'vacant'
        ? t('substitutions:orphaned.vacant', { post })
        : t('substitutions:orphaned.left', { name: person ?? '' })}
      {' · '}
      {t('substitutions:orphaned.goesTo', { post: `${goesTo.positionTitle}, ${goesTo.unitName}` })}
    </>
  );
}
