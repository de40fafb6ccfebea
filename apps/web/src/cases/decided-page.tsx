import { Button } from '@mantine/core';
import { IconArrowBackUp, IconChecks } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DecidedItem } from '../api/generated/model';
import { useProceduresList } from '../api/generated/procedures/procedures';
import { getTasksDecidedQueryKey, tasksDecided } from '../api/generated/tasks/tasks';
import { usePages } from '../api/use-pages';
import { TakeBack } from '../around/take-back';
import { EmptyState } from '../design/empty-state';
import { ListRow } from '../design/list-row';
import { OutcomeBadge } from '../design/outcome-badge';
import { PageHeader } from '../design/page-header';
import { PagedList } from '../design/paged-list';
import { StateBadge } from '../design/state-badge';
import { wordMoment } from '../language/moments';

/** «Decided by me»: what the reader has decided, with which word and when. */
export function DecidedPage(): JSX.Element {
  const { t } = useTranslation();
  const list = usePages(getTasksDecidedQueryKey(), tasksDecided);
  return (
    <>
      <PageHeader title={t('shell:navigation.decided')} detail={t('cases:decided.detail')} />
      <PagedList
        list={list}
        label={t('shell:navigation.decided')}
        row={(row) => <DecidedRow key={row.task} row={row} />}
        empty={
          <EmptyState icon={IconChecks} title={t('cases:decided.empty.title')} detail={t('cases:decided.empty.detail')}>
            <Button component={Link} to="/inbox" variant="light">
              {t('shell:navigation.inbox')}
            </Button>
          </EmptyState>
        }
      />
    </>
  );
}

function DecidedRow({ row }: { readonly row: DecidedItem }): JSX.Element {
  const { t } = useTranslation();
  const { data } = useProceduresList();
  return (
    <ListRow
      to={`/cases/${row.case.id}`}
      title={`${row.case.number} · ${row.title}`}
      detail={[
        data?.items.find(({ id }) => id === row.procedure)?.title,
        row.takenBack ? row.outcome.title : undefined,
        row.acting === null ? undefined : t('cases:decided.acting', { who: row.acting }),
      ]
        .filter((part) => part !== undefined)
        .join(' · ')}
      badge={
        <>
          {row.takenBack ? (
            <StateBadge state="quiet" icon={IconArrowBackUp}>
              {t('around:takeBack.taken')}
            </StateBadge>
          ) : (
            <OutcomeBadge {...row.outcome} />
          )}
          {row.takeBack && <TakeBack task={row.task} number={row.case.number} outcome={row.outcome.title} />}
        </>
      }
      when={wordMoment(row.at)}
    />
  );
}
