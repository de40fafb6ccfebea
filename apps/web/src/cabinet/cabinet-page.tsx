import { Select, Stack } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import type { JSX } from 'react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { keepPreviousData } from '@tanstack/react-query';
import type { Cabinet } from '../api/generated/model';
import { useStudentsMe } from '../api/generated/students/students';
import { isProblem } from '../api/problem';
import { EmptyState } from '../design/empty-state';
import { NoRight } from '../design/no-right';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { useAddress } from '../design/use-address';
import { DisciplineCards } from './discipline-cards';

/** Few students have a row on somebody's sheet. */
const OwnRowsSection = lazy(async () => ({ default: (await import('../rolls/own-rows-section')).OwnRowsSection }));

/** `/marks`: what a student, and his parents through him, see of his own study; nothing of others (R27). */
export function CabinetPage(): JSX.Element {
  const { t } = useTranslation();
  const [{ period }, narrow] = useAddress(['period']);
  const { data, error, refetch } = useStudentsMe(period === null ? {} : { period }, {
    query: { placeholderData: keepPreviousData },
  });
  if (isProblem(error, 'not-found'))
    return (
      <NoRight
        page={t('shell:navigation.marks')}
        title={t('cabinet:noRight.title')}
        detail={t('cabinet:noRight.detail')}
      />
    );
  return (
    <>
      <PageHeader title={t('shell:navigation.marks')} {...(data === undefined ? {} : { detail: <Who of={data} /> })} />
      {data === undefined ? (
        error === null ? (
          <RowsLoading />
        ) : (
          <ProblemNotice error={error} onAgain={() => void refetch()} />
        )
      ) : (
        <Stack gap="md">
          <Suspense>
            <OwnRowsSection />
          </Suspense>
          {data.periods.length > 1 && (
            <Select
              label={t('cabinet:period')}
              maw={320}
              allowDeselect={false}
              data={data.periods.map(({ id, title }) => ({ value: id, label: title }))}
              value={data.period}
              onChange={(chosen) => {
                narrow({ period: chosen });
              }}
            />
          )}
          <Disciplines of={data} />
        </Stack>
      )}
    </>
  );
}

function Disciplines({ of: { disciplines } }: { readonly of: Cabinet }): JSX.Element {
  const { t } = useTranslation();
  if (disciplines.length === 0)
    return <EmptyState icon={IconSchool} title={t('cabinet:empty.title')} detail={t('cabinet:empty.detail')} />;
  return <DisciplineCards disciplines={disciplines} label={t('cabinet:disciplines')} />;
}

function Who({ of: { student } }: { readonly of: Cabinet }): JSX.Element {
  const { t } = useTranslation();
  const group = student.groups.find(({ to }) => to === null) ?? student.groups[0];
  return (
    <>
      {[
        student.name,
        ...(group === undefined ? [] : [group.name, group.programme]),
        student.faculty.name,
        t('cabinet:recordBook', { number: student.recordBook }),
      ].join(' · ')}
    </>
  );
}
