import { Button, Skeleton, Stack } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getSetupStateQueryKey, useSetupState } from '../api/generated/setup/setup';
import { EmptyState } from '../design/empty-state';
import { ProblemNotice } from '../design/problem-notice';
import { SetupDone } from './setup-done';
import { SetupFrame } from './setup-frame';
import { Wizard } from './wizard';

/** The first run of an empty product: its university is set up once, by whoever holds the setup code. */
export function SetupPage(): JSX.Element {
  const { t } = useTranslation();
  const [login, setLogin] = useState<string | null>(null);
  const cache = useQueryClient();
  const { data, error, refetch } = useSetupState();
  const asks = login === null && data?.needed === true;
  return (
    <SetupFrame heading={asks ? undefined : t('setup:title')}>
      {login !== null && <SetupDone login={login} />}
      {login === null && error !== null && <ProblemNotice error={error} onAgain={() => void refetch()} />}
      {login === null && data === undefined && error === null && <Waiting />}
      {login === null && data?.needed === false && <AlreadyDone />}
      {asks && (
        <Wizard
          onDone={(administrator) => {
            setLogin(administrator);
            cache.setQueryData(getSetupStateQueryKey(), { needed: false });
          }}
        />
      )}
    </SetupFrame>
  );
}

function Waiting(): JSX.Element {
  return (
    <Stack>
      <Skeleton h={32} w="60%" />
      <Skeleton h={320} />
    </Stack>
  );
}

function AlreadyDone(): JSX.Element {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconBuildingCommunity} title={t('setup:already.title')} detail={t('setup:already.detail')}>
      <Button component={Link} to="/">
        {t('setup:enter')}
      </Button>
    </EmptyState>
  );
}
