import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { casesList, getCasesListQueryKey } from '../api/generated/cases/cases';
import type { CasesListParams, CaseSummary } from '../api/generated/model';
import { usePages } from '../api/use-pages';
import { CaseBadge } from '../design/case-badge';
import { ListRow } from '../design/list-row';
import { PagedList } from '../design/paged-list';
import { wordDay } from '../language/moments';

interface CaseListProps {
  readonly of: CasesListParams;
  readonly label: string;
  /** Whose case it is; left out where all of them are the reader's own. */
  readonly withAuthor?: boolean;
  readonly empty: ReactNode;
}

/** Cases, newest first, as they come. */
export function CaseList({ of, label, withAuthor = false, empty }: CaseListProps): JSX.Element {
  const list = usePages(
    getCasesListQueryKey(of),
    async (page, options) => await casesList({ ...of, ...page }, options),
  );
  return (
    <PagedList
      list={list}
      label={label}
      empty={empty}
      row={(row) => <CaseRow key={row.id} row={row} withAuthor={withAuthor} />}
    />
  );
}

function CaseRow({ row, withAuthor }: { readonly row: CaseSummary; readonly withAuthor: boolean }): JSX.Element {
  const { t } = useTranslation();
  const parts = [withAuthor ? row.author.name : null, row.state === 'ended' ? null : row.stepTitle];
  const detail = parts.filter((part) => part !== null).join(' · ');
  return (
    <ListRow
      to={`/cases/${row.id}`}
      title={`${row.number} · ${row.title}`}
      badge={<CaseBadge of={row} />}
      when={
        row.endedAt === null
          ? t('cases:row.filed', { day: wordDay(row.filedAt) })
          : t('cases:row.ended', { day: wordDay(row.endedAt) })
      }
      {...(detail === '' ? {} : { detail })}
    />
  );
}
