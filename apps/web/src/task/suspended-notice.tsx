import { Alert, Text } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseStoryEvents } from '../api/generated/cases/cases';
import type { Task } from '../api/generated/model';
import { wordShortMoment } from '../language/moments';

/** In the place of the verdicts while the case stands still: why, and that the time does not run. */
export function SuspendedNotice({ task }: { readonly task: Task }): JSX.Element {
  const { t } = useTranslation();
  const { data } = useCaseStoryEvents(task.case.id);
  const act = data?.items.findLast(({ type }) => type === 'suspended');
  return (
    <Alert color="blue" icon={<IconPlayerPause aria-hidden />} title={t('task:suspended.title')} id="decision-title">
      {act !== undefined && (
        <Text size="sm" mb="xs" style={{ whiteSpace: 'pre-line' }}>
          {`${act.reason ?? ''} (${act.by?.name ?? ''}, ${wordShortMoment(act.recordedAt)})`}
        </Text>
      )}
      <Text size="sm">{t('task:suspended.detail')}</Text>
    </Alert>
  );
}
