import { Button, Group } from '@mantine/core';
import { IconHandFinger, IconHourglass, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../api/generated/model';
import { DecisionDialog } from './decision-dialog';
import type { Matter } from './matters';
import { idsOf, numbersOf } from './matters';
import { PutOffDialog } from './put-off-dialog';
import { Refused } from './refused';
import { useDeed } from './use-deed';

interface MatterActionsProps {
  readonly sitting: Sitting;
  readonly matter: Matter;
  /** What is next stands out at the head of the page: here it is one button among others. */
  readonly isNow: boolean;
}

/** What can be done with a matter that has no result yet. */
export function MatterActions({ sitting, matter, isNow }: MatterActionsProps): JSX.Element {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'decide' | 'postpone' | 'withdraw' | null>(null);
  const { act, busy, error } = useDeed(sitting.id);
  const items = idsOf(matter);
  const values = { numbers: numbersOf(matter) };
  const isOpen = sitting.state === 'open';
  const close = (): void => {
    setAsked(null);
  };
  return (
    <>
      <Group gap="xs">
        {isOpen && matter.state === 'pending' && !isNow && (
          <Button
            size="xs"
            variant="default"
            loading={busy}
            leftSection={<IconHandFinger size={14} aria-hidden />}
            aria-label={t('sittings:do.voting', values)}
            onClick={() => {
              act({ does: 'voting', body: { items } });
            }}
          >
            {t('sittings:openVoting')}
          </Button>
        )}
        {matter.state === 'voting' && !isNow && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('sittings:do.decide', values)}
            onClick={() => {
              setAsked('decide');
            }}
          >
            {t('sittings:decision.open')}
          </Button>
        )}
        {isOpen && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconHourglass size={14} aria-hidden />}
            aria-label={t('sittings:postpone.of', values)}
            onClick={() => {
              setAsked('postpone');
            }}
          >
            {t('sittings:postpone.do')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconX size={14} aria-hidden />}
          aria-label={t('sittings:withdraw.of', values)}
          onClick={() => {
            setAsked('withdraw');
          }}
        >
          {t('sittings:withdraw.do')}
        </Button>
      </Group>
      <Refused error={error} />
      {asked === 'decide' && <DecisionDialog {...{ sitting, matter }} onClose={close} />}
      {(asked === 'postpone' || asked === 'withdraw') && (
        <PutOffDialog {...{ sitting, items }} way={asked} onClose={close} />
      )}
    </>
  );
}
