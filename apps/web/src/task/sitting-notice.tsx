import { Alert, Anchor, Button, Skeleton, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSittingsOne } from '../api/generated/sittings/sittings';
import { wordMoment } from '../language/moments';
import type { TaskOfCouncil } from './use-sitting-of';

/** Says that a council decides the task at its sitting, and leads there (R05). */
export function SittingNotice({ of }: { readonly of: TaskOfCouncil }): JSX.Element {
  const { t } = useTranslation();
  const { council, sitting, isDecidedHere } = of;
  const { data } = useSittingsOne(sitting ?? '', { query: { enabled: sitting !== null } });
  return (
    <Alert
      icon={<IconUsersGroup aria-hidden />}
      title={t(isDecidedHere ? 'task:sitting.mayDecide' : 'task:sitting.decides')}
      id={isDecidedHere ? undefined : 'decision-title'}
    >
      {sitting === null ? (
        <>
          <Text size="sm" mb="xs">
            {t('task:sitting.waits')}
          </Text>
          <Anchor component={Link} to={`/councils/${council.id}`} size="sm">
            {council.title}
          </Anchor>
        </>
      ) : (
        <>
          {data === undefined ? (
            <Skeleton height={20} mb="xs" />
          ) : (
            <Text size="sm" mb="xs">
              {t('task:sitting.onAgenda', { moment: wordMoment(data.plannedFor) })}
            </Text>
          )}
          <Button component={Link} to={`/sittings/${sitting}`} size="xs" variant={isDecidedHere ? 'default' : 'filled'}>
            {t('task:sitting.open')}
          </Button>
        </>
      )}
    </Alert>
  );
}
