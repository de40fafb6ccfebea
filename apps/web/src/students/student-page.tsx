import { Anchor, Skeleton, Stack } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { IconUserOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { StudentCard } from '../api/generated/model';
import { useStudentsCard } from '../api/generated/students/students';
import { isProblem } from '../api/problem';
import { EmptyState } from '../design/empty-state';
import { NoRight } from '../design/no-right';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { useAddress } from '../design/use-address';
import { Corrections } from './corrections';
import { Groups } from './groups';
import { MarkHistory } from './mark-history';
import { Orders } from './orders';
import { Study } from './study';

/** `/students/:student`: the card of a student, each entry with the order, sheet or case that it rests on (R45). */
export function StudentPage(): JSX.Element {
  const { t } = useTranslation();
  const { student: id = '' } = useParams();
  const [{ period }, narrow] = useAddress(['period']);
  const { data, error, refetch } = useStudentsCard(id, period === null ? {} : { period }, {
    query: { placeholderData: keepPreviousData },
  });
  if (isProblem(error, 'forbidden'))
    return (
      <NoRight page={t('students:one')} title={t('students:noRight.title')} detail={t('students:noRight.detail')} />
    );
  return (
    <>
      <Anchor component={Link} to="/students" size="sm" className="no-print">
        {t('students:back')}
      </Anchor>
      {data !== undefined ? (
        <Card
          key={id}
          card={data}
          onPeriod={(chosen) => {
            narrow({ period: chosen });
          }}
        />
      ) : (
        <>
          <PageHeader title={t('students:one')} />
          {error === null ? (
            <Stack gap="sm" aria-busy>
              <Skeleton height={120} radius="md" />
              <Skeleton height={360} radius="md" />
            </Stack>
          ) : isProblem(error, 'not-found', 'request-invalid') ? (
            <EmptyState icon={IconUserOff} title={t('students:missing.title')} detail={t('students:missing.detail')} />
          ) : (
            <ProblemNotice error={error} onAgain={() => void refetch()} />
          )}
        </>
      )}
    </>
  );
}

interface CardProps {
  readonly card: StudentCard;
  readonly onPeriod: (period: string | null) => void;
}

function Card({ card, onPeriod }: CardProps): JSX.Element {
  const { t } = useTranslation();
  const { student, orders, corrections } = card;
  const now = student.groups.find(({ to }) => to === null) ?? student.groups[0];
  return (
    <>
      <PageHeader
        title={student.name}
        detail={[
          t('students:recordBook', { number: student.recordBook }),
          ...(now === undefined ? [] : [now.name, now.programme]),
          student.faculty.name,
        ].join(' · ')}
      />
      <Stack gap="md">
        <Groups groups={student.groups} />
        <Orders orders={orders} />
        <Study card={card} onPeriod={onPeriod} />
        <Corrections corrections={corrections} />
        <MarkHistory student={student.id} />
      </Stack>
    </>
  );
}
