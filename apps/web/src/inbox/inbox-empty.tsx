import { Button, Group, Text } from '@mantine/core';
import { IconBuildingCommunity, IconChecks } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDemoLogins } from '../api/generated/demo/demo';
import { EmptyState } from '../design/empty-state';
import { useMe } from '../session/use-session';

/** Nothing waits: says so, and where the reader may want to go instead. */
export function InboxEmpty(): JSX.Element {
  const { t } = useTranslation();
  const { may, appointments } = useMe();
  const { isError } = useDemoLogins({ query: { retry: false, staleTime: Infinity } });
  const isAdministrator = appointments.some(({ position }) => position === 'administrator');
  if (isAdministrator && isError) return <Founded />;
  return (
    <EmptyState icon={IconChecks} title={t('inbox:empty.title')} detail={t('inbox:empty.detail')}>
      <Group gap="xs" justify="center">
        {may.file ? (
          <>
            <Button component={Link} to="/file">
              {t('inbox:empty.file')}
            </Button>
            <Button component={Link} to="/filed" variant="default">
              {t('inbox:empty.filed')}
            </Button>
          </>
        ) : (
          <Button component={Link} to="/decided" variant="default">
            {t('inbox:empty.decided')}
          </Button>
        )}
      </Group>
    </EmptyState>
  );
}

/** A university of one's own at its beginning: says honestly what can be done in it, and where all of it can be tried. */
function Founded(): JSX.Element {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconBuildingCommunity} title={t('inbox:founded.title')} detail={t('inbox:founded.detail')}>
      <Text size="sm">{t('inbox:founded.sample')}</Text>
      <Button component={Link} to="/cases" variant="default">
        {t('inbox:founded.cases')}
      </Button>
    </EmptyState>
  );
}
