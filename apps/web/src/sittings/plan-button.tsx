import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanDialog } from './plan-dialog';

interface PlanButtonProps {
  readonly council: { readonly id: string; readonly title: string; readonly unit: { readonly title: string } };
  /** How many cases wait and stand on no agenda. */
  readonly waiting: number;
}

/** Leads to the plan of a sitting. */
export function PlanButton({ council, waiting }: PlanButtonProps): JSX.Element {
  const { t } = useTranslation();
  const [asked, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarPlus size={16} aria-hidden />}
        aria-label={t('sittings:plan.of', { council: `${council.title}, ${council.unit.title}` })}
        onClick={open}
      >
        {t('sittings:plan.open')}
      </Button>
      {asked && <PlanDialog council={council.id} waiting={waiting} onClose={close} />}
    </>
  );
}
