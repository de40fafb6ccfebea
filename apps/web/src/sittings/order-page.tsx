import { Skeleton } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCouncilsOne } from '../api/generated/councils/councils';
import { serverNow } from '../api/server-clock';
import { isProblem } from '../api/problem';
import { EmptyState } from '../design/empty-state';
import { NoRight } from '../design/no-right';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { todayIn } from '../forms/university-time';
import { universityZone } from '../language/moments';
import { BackTo } from './back-to';
import { draftOf } from './order-draft';
import { OrderForm } from './order-form';

/** `/councils/:council/order`: the personnel service and the administrator record whom an order has put in a council, and its rules. */
export function OrderPage(): JSX.Element {
  const { t } = useTranslation();
  const { council: id = '' } = useParams();
  const { data, error, refetch } = useCouncilsOne(id);
  const title = t('sittings:order.title');
  if (data === undefined)
    return (
      <>
        <PageHeader title={title} />
        {error === null ? (
          <Skeleton height={320} aria-busy />
        ) : isProblem(error, 'not-found') ? (
          <EmptyState icon={IconFileOff} title={t('sittings:gone.council')} detail={t('sittings:gone.detail')} />
        ) : (
          <ProblemNotice error={error} onAgain={() => void refetch()} />
        )}
      </>
    );
  if (!data.mayRecord)
    return <NoRight page={title} title={t('sittings:order.noRight')} detail={t('sittings:order.noRightDetail')} />;
  return (
    <>
      <BackTo to={`/councils/${id}`}>{`${data.title}, ${data.unit.title}`}</BackTo>
      <PageHeader title={title} detail={t('sittings:order.detail')} />
      <OrderForm key={id} council={data} begin={draftOf(data, todayIn(universityZone(), new Date(serverNow())))} />
    </>
  );
}
