import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconFileOff, IconPencil } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCouncilsOne, useCouncilsWaiting } from '../api/generated/councils/councils';
import type { Council } from '../api/generated/model';
import { isProblem } from '../api/problem';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { Section } from '../design/section';
import { BackTo } from './back-to';
import { Composition } from './composition';
import { CouncilOrders } from './council-orders';
import { CouncilRulesList } from './council-rules-list';
import { PlanButton } from './plan-button';
import { SittingList } from './sitting-list';
import { WaitingList } from './waiting-list';

/** `/councils/:council`: its sittings, what waits for it, whom it is made of, how it decides, and the orders that say so. */
export function CouncilPage(): JSX.Element {
  const { t } = useTranslation();
  const { council: id = '' } = useParams();
  const { data, error, refetch } = useCouncilsOne(id);
  return (
    <>
      <BackTo to="/councils">{t('sittings:backToCouncils')}</BackTo>
      {data !== undefined ? (
        <OpenCouncil council={data} />
      ) : (
        <>
          <PageHeader title={t('sittings:council')} />
          {error === null ? (
            <Skeleton height={320} aria-busy />
          ) : isProblem(error, 'not-found') ? (
            <EmptyState icon={IconFileOff} title={t('sittings:gone.council')} detail={t('sittings:gone.detail')} />
          ) : (
            <ProblemNotice error={error} onAgain={() => void refetch()} />
          )}
        </>
      )}
    </>
  );
}

function OpenCouncil({ council }: { readonly council: Council }): JSX.Element {
  const { t } = useTranslation();
  const { id, title, unit, keeps, mayRecord, rules } = council;
  const { data: waiting } = useCouncilsWaiting(id, { query: { enabled: keeps } });
  const count = waiting?.items.filter(({ sitting }) => sitting === null).length ?? 0;
  return (
    <>
      <PageHeader title={title} detail={unit.title}>
        <Group gap="xs">
          {mayRecord && (
            <Button
              component={Link}
              to={`/councils/${id}/order`}
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
            >
              {t('sittings:order.open')}
            </Button>
          )}
          {keeps && rules !== null && <PlanButton council={council} waiting={count} />}
        </Group>
      </PageHeader>
      <Stack gap="md">
        <Section title={t('sittings:list.title')}>
          <SittingList council={council} />
        </Section>
        {keeps && count > 0 && (
          <Section title={t('sittings:waiting.title')}>
            <WaitingList council={id} count={count} />
          </Section>
        )}
        <Composition council={council} />
        <Section title={t('sittings:rules.title')}>
          <CouncilRulesList rules={rules} />
        </Section>
        <CouncilOrders council={council} />
      </Stack>
    </>
  );
}
