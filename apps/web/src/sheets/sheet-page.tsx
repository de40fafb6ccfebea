import { Anchor, Skeleton, Stack } from '@mantine/core';
import { IconFileOff, IconFileText, IconTable } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Sheet } from '../api/generated/model';
import { useSheetsOne } from '../api/generated/sheets/sheets';
import { isProblem } from '../api/problem';
import { EmptyState } from '../design/empty-state';
import { LinkTab, LinkTabs } from '../design/link-tabs';
import { PageHeader } from '../design/page-header';
import { PaperViewer } from '../design/paper-viewer';
import { ProblemNotice } from '../design/problem-notice';
import { currentLanguage } from '../language/current-language';
import { missingControls } from './missing';
import { MissingNotice } from './missing-notice';
import { RevisionTable } from './revision-table';
import { Revisions } from './revisions';
import { SheetActions } from './sheet-actions';
import { SheetHead } from './sheet-head';
import { SheetTable } from './sheet-table';

/** `/sheets/:sheet` */
export function SheetPage(): JSX.Element {
  const { t } = useTranslation();
  const { sheet: id = '' } = useParams();
  const { data, error, refetch } = useSheetsOne(id);
  return (
    <>
      <Anchor component={Link} to="/sheets" size="sm">
        {t('sheets:back')}
      </Anchor>
      {data === undefined ? (
        <>
          <PageHeader title={t('sheets:one')} />
          {error === null ? (
            <Stack gap="sm" aria-busy>
              <Skeleton height={96} radius="md" />
              <Skeleton height={420} radius="md" />
            </Stack>
          ) : isProblem(error, 'not-found', 'request-invalid') ? (
            <EmptyState icon={IconFileOff} title={t('sheets:gone.title')} detail={t('sheets:gone.detail')} />
          ) : (
            <ProblemNotice error={error} onAgain={() => void refetch()} />
          )}
        </>
      ) : (
        <OpenSheet sheet={data} />
      )}
    </>
  );
}

function OpenSheet({ sheet }: { readonly sheet: Sheet }): JSX.Element {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const isPaper = params.get('view') === 'paper';
  const revision = sheet.revisions.find((one) => String(one.revision) === params.get('revision'))?.revision ?? null;
  const { kind, discipline, group, period, department, state } = sheet;
  const of = revision === null ? '' : `&revision=${String(revision)}`;
  const title = `${kind.title}: ${discipline.name} · ${group.name}`;
  return (
    <>
      <PageHeader title={title} detail={[discipline.code, period.name, department.name].join(' · ')}>
        <SheetActions sheet={sheet} revision={revision} />
      </PageHeader>
      <Stack gap="md">
        <SheetHead sheet={sheet} />
        {state === 'open' && <MissingNotice sheet={sheet} missing={missingControls(sheet.table)} />}
        <LinkTabs label={t('sheets:views')}>
          <LinkTab to={`?${of.slice(1)}`} icon={IconTable} isShown={!isPaper}>
            {t('sheets:view.table')}
          </LinkTab>
          <LinkTab to={`?view=paper${of}`} icon={IconFileText} isShown={isPaper}>
            {t('sheets:view.paper')}
          </LinkTab>
        </LinkTabs>
        {isPaper ? (
          // The paper is in the reader's language: another language is another paper.
          <PaperViewer key={currentLanguage()} url={`/api/sheets/${sheet.id}/content?format=pdf${of}`} title={title} />
        ) : revision === null ? (
          <SheetTable table={sheet.table} label={title} />
        ) : (
          <RevisionTable sheet={sheet.id} revision={revision} label={title} />
        )}
        <Revisions sheet={sheet} shown={revision} />
      </Stack>
    </>
  );
}
