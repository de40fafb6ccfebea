import { Group, Skeleton, Stack } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Sitting } from '../api/generated/model';
import { isProblem } from '../api/problem';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { wordMoment } from '../language/moments';
import { BackTo } from './back-to';
import { KeeperView } from './keeper-view';
import { MemberView } from './member-view';
import { SittingBadge } from './sitting-badge';
import { useSitting } from './use-sitting';

/** `/sittings/:sitting`: whoever runs it has everything on one page; a member has what is put to him now (R05). */
export function SittingPage(): JSX.Element {
  const { t } = useTranslation();
  const { sitting: id = '' } = useParams();
  const { data, error, refetch } = useSitting(id);
  if (data !== undefined) return <OpenSitting key={data.id} sitting={data} />;
  return (
    <>
      <PageHeader title={t('sittings:sitting')} />
      {error === null ? (
        <Skeleton height={320} aria-busy />
      ) : isProblem(error, 'not-found') ? (
        <EmptyState icon={IconFileOff} title={t('sittings:gone.sitting')} detail={t('sittings:gone.detail')} />
      ) : (
        <ProblemNotice error={error} onAgain={() => void refetch()} />
      )}
    </>
  );
}

function OpenSitting({ sitting }: { readonly sitting: Sitting }): JSX.Element {
  const { t } = useTranslation();
  const { council, kind, number, state, plannedFor, place, deadline, keeps } = sitting;
  const when = [
    wordMoment(plannedFor),
    ...(deadline === null ? [] : [t('sittings:until', { moment: wordMoment(deadline) })]),
    ...(place === null ? [] : [place]),
  ].join(' · ');
  return (
    <>
      <BackTo to={`/councils/${council.id}`}>{`${council.title}, ${council.unit}`}</BackTo>
      <PageHeader
        title={t(`sittings:one.${kind}`, { number })}
        detail={
          <Stack gap={6} align="flex-start">
            <span>{when}</span>
            <Group gap="xs">
              <SittingBadge state={state} />
            </Group>
          </Stack>
        }
      />
      {keeps ? <KeeperView sitting={sitting} /> : <MemberView sitting={sitting} />}
    </>
  );
}
