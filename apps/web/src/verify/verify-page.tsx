import { Container, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useVerifyOne } from '../api/generated/verify/verify';
import { isProblem } from '../api/problem';
import { EmptyState } from '../design/empty-state';
import { ProblemNotice } from '../design/problem-notice';
import { useTitle } from '../design/use-title';
import { EntranceFrame } from '../shell/entrance-frame';
import { FoundPaper } from './found-paper';

/** `/verify/:code`: anybody who holds a paper learns whether it is genuine, without a login. */
export function VerifyPage(): JSX.Element {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  useTitle(t('verify:title'));
  return (
    <EntranceFrame>
      <Container size="sm" component="main" px="md" py={{ base: 'sm', sm: 'xl' }}>
        <Stack>
          <div>
            <Title order={1}>{t('verify:title')}</Title>
            <Text c="dimmed">{t('verify:code', { code })}</Text>
          </div>
          <Answer code={code} />
        </Stack>
      </Container>
    </EntranceFrame>
  );
}

function Answer({ code }: { readonly code: string }): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch } = useVerifyOne(code);
  if (data !== undefined)
    return (
      <Paper withBorder p="lg">
        <FoundPaper paper={data} />
      </Paper>
    );
  if (error === null) return <Skeleton height={320} aria-busy />;
  if (isProblem(error, 'not-found', 'request-invalid'))
    return <EmptyState icon={IconFileOff} title={t('verify:missing.title')} detail={t('verify:missing.detail')} />;
  return <ProblemNotice error={error} onAgain={() => void refetch()} />;
}
