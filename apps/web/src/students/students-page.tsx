import { Button, Stack } from '@mantine/core';
import { IconSearchOff, IconUsers } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ListedStudent } from '../api/generated/model';
import { getStudentsListQueryKey, studentsList } from '../api/generated/students/students';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { ListRow } from '../design/list-row';
import { NoRight } from '../design/no-right';
import { PageHeader } from '../design/page-header';
import { PagedList } from '../design/paged-list';
import { SearchField } from '../design/search-field';
import { useMe } from '../session/use-session';

/** `/students`: the students whose cards the registrar's office keeps (R45). */
export function StudentsPage(): JSX.Element {
  const { t } = useTranslation();
  const { may } = useMe();
  if (may.keepStudents) return <Students />;
  return (
    <NoRight
      page={t('shell:navigation.students')}
      title={t('students:noRight.title')}
      detail={t('students:noRight.detail')}
    />
  );
}

function Students(): JSX.Element {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const asked = search === '' ? {} : { search };
  const list = usePages<ListedStudent>(
    getStudentsListQueryKey(asked),
    async (page, options) => await studentsList({ ...page, ...asked }, options),
    { keepsRows: true },
  );
  const find = (words: string): void => {
    setParams(words === '' ? {} : { q: words }, { replace: true });
  };
  return (
    <>
      <PageHeader title={t('shell:navigation.students')} detail={t('students:detail')} />
      <Stack gap="md">
        <SearchField label={t('students:search')} value={search} onSearch={find} />
        <PagedList
          list={list}
          label={t('shell:navigation.students')}
          row={({ id, name, recordBook, group }) => (
            <ListRow
              key={id}
              to={`/students/${id}`}
              title={name}
              detail={t('students:recordBook', { number: recordBook })}
              when={group?.name ?? t('students:noGroup')}
            />
          )}
          empty={
            search === '' ? (
              <EmptyState icon={IconUsers} title={t('students:empty.title')} detail={t('students:empty.detail')} />
            ) : (
              <EmptyState icon={IconSearchOff} title={t('students:none.title')} detail={t('students:none.detail')}>
                <Button
                  variant="light"
                  onClick={() => {
                    find('');
                  }}
                >
                  {t('students:none.reset')}
                </Button>
              </EmptyState>
            )
          }
        />
      </Stack>
    </>
  );
}
