import { Alert, Text } from '@mantine/core';
import { IconArrowForwardUp, IconHandGrab, IconHourglass, IconUserPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/generated/model';
import { wordMoment } from '../language/moments';
import classes from './around.module.css';

/** How a task came to its reader, who has taken it, and whose word is waited for: only what there is. */
export function TaskNotes({ task }: { readonly task: Task }): JSX.Element | null {
  const { t } = useTranslation();
  const { around, claimedBy } = task;
  if (around === null) return null;
  const { handedOver, waits } = around;
  if (handedOver === null && !waits && claimedBy === null) return null;
  const icons = { forwarded: <IconArrowForwardUp aria-hidden />, added: <IconUserPlus aria-hidden /> };
  return (
    <div className={classes.notes}>
      {handedOver !== null && (
        <Alert
          color="gray"
          icon={icons[handedOver.kind]}
          title={t(`around:handedOver.${handedOver.kind}`, { name: handedOver.by })}
        >
          {handedOver.reason !== null && <Text size="sm">{handedOver.reason}</Text>}
          <Text size="xs" c="dimmed">
            {wordMoment(handedOver.at)}
          </Text>
        </Alert>
      )}
      {claimedBy !== null && (
        <Alert
          color={claimedBy.mine ? 'gray' : 'yellow'}
          icon={<IconHandGrab aria-hidden />}
          title={t(claimedBy.mine ? 'around:claimed.mine' : 'around:claimed.other', claimedBy)}
        >
          {!claimedBy.mine && <Text size="sm">{t('around:claimed.detail')}</Text>}
        </Alert>
      )}
      {waits && (
        <Alert color="gray" icon={<IconHourglass aria-hidden />} title={t('around:waits.title')}>
          <Text size="sm">{t('around:waits.detail')}</Text>
        </Alert>
      )}
    </div>
  );
}
