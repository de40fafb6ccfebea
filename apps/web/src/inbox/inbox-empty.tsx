import { Button, Group } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../design/empty-state';
import { useMe } from '../session/use-session';

/** Nothing waits: says so, and where the reader may want to go instead. */
export function InboxEmpty(): JSX.Element {
  const { t } = useTranslation();
  const { may } = useMe();
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
