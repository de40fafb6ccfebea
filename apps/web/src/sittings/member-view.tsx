import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconHourglass, IconInfoCircle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../api/generated/model';
import { useNow } from '../design/use-now';
import { wordMoment } from '../language/moments';
import { mattersOf, numbersOf } from './matters';
import styles from './member.module.css';
import { Minutes } from './minutes';
import { MyAgenda } from './my-agenda';
import { MyPart } from './my-part';
import { myVotes } from './my-vote';
import { isTimeOver, nextStep } from './next-step';
import { Refused } from './refused';
import { useDeed } from './use-deed';

/** A sitting for a member, on a phone: what is on now, then what there was and will be. It follows the sitting by itself. */
export function MemberView({ sitting }: { readonly sitting: Sitting }): JSX.Element {
  return (
    <Stack gap="md" className={styles.member}>
      <MyPart sitting={sitting} />
      <Waiting sitting={sitting} />
      {sitting.state === 'closed' && <Signing sitting={sitting} />}
      {sitting.state === 'closed' && <Minutes sitting={sitting} />}
      <MyAgenda sitting={sitting} />
    </Stack>
  );
}

/** Where nothing is asked of him: what is waited for. */
function Waiting({ sitting }: { readonly sitting: Sitting }): JSX.Element | null {
  const { t } = useTranslation();
  const words = useWaitingWords(sitting);
  if (words === null) return null;
  const isUnderWay = sitting.state === 'open' || sitting.state === 'planned';
  return (
    <Alert
      role="status"
      icon={isUnderWay ? <IconHourglass aria-hidden /> : <IconInfoCircle aria-hidden />}
      title={words}
    >
      {isUnderWay && <Text size="sm">{t('sittings:wait.itself')}</Text>}
    </Alert>
  );
}

function useWaitingWords(sitting: Sitting): string | null {
  const { t } = useTranslation();
  const now = useNow();
  const { state, kind, plannedFor, cancelledBecause } = sitting;
  switch (state) {
    case 'planned':
      return t(`sittings:wait.planned.${kind}`, { moment: wordMoment(plannedFor) });
    case 'cancelled':
      return t('sittings:step.cancelled', { reason: cancelledBecause ?? '' });
    case 'closed':
      return t('sittings:wait.closed');
    case 'open':
      if (isTimeOver(sitting, now)) return t('sittings:wait.over');
      if (myVotes(sitting, now).some((mine) => mine.kind === 'asked' || mine.kind === 'casting')) return null;
      return nextWords(sitting);
  }

  function nextWords({ items }: Sitting): string {
    const next = mattersOf(items).find((matter) => matter.state === 'pending');
    if (next !== undefined) return t('sittings:wait.next', { numbers: numbersOf(next) });
    return t(items.some((item) => item.state === 'voting') ? 'sittings:wait.others' : 'sittings:wait.end');
  }
}

function Signing({ sitting }: { readonly sitting: Sitting }): JSX.Element | null {
  const { t } = useTranslation();
  const step = nextStep(sitting, useNow());
  const { act, busy, error } = useDeed(sitting.id);
  if (step.kind !== 'sign' && error === null) return null;
  return (
    <Stack gap="xs">
      {step.kind === 'sign' && (
        <Button
          size="lg"
          loading={busy}
          onClick={() => {
            act({ does: 'sign', body: { as: step.as } });
          }}
        >
          {t('sittings:do.sign')}
        </Button>
      )}
      <Refused error={error} />
    </Stack>
  );
}
