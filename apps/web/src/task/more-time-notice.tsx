import { Alert, Text } from '@mantine/core';
import { IconCheck, IconHourglass, IconX } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskExtensionRequest } from '../api/generated/model';
import { wordMoment, wordShortMoment } from '../language/moments';

type Request = NonNullable<TaskExtensionRequest>;
type Standing = Exclude<Request['state'], 'fell-away'>;

const looks: Readonly<Record<Standing, { readonly icon: TablerIcon; readonly color: string }>> = {
  asked: { icon: IconHourglass, color: 'blue' },
  granted: { icon: IconCheck, color: 'green' },
  refused: { icon: IconX, color: 'yellow' },
};

/** A request for more time: that it waits for its answer, or how it was answered and on what that rests. */
export function MoreTimeNotice({ request }: { readonly request: Request }): JSX.Element | null {
  const { t } = useTranslation();
  const { state, until, askedBy, askedAt, answeredBy, answeredAt, reason, answer } = request;
  if (state === 'fell-away') return null;
  const { icon: Icon, color } = looks[state];
  const words = state === 'asked' ? reason : answer;
  return (
    <Alert
      color={color}
      icon={<Icon aria-hidden />}
      title={t(`task:moreTime.${state}`, { until: wordMoment(until) })}
      py="xs"
      w="100%"
    >
      {words !== null && (
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {words}
        </Text>
      )}
      <Text size="sm">
        {state === 'asked'
          ? t('task:moreTime.waits', { by: askedBy, at: wordShortMoment(askedAt) })
          : t('task:moreTime.answered', { by: answeredBy ?? '', at: wordShortMoment(answeredAt ?? askedAt) })}
      </Text>
    </Alert>
  );
}
