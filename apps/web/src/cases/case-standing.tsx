import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../api/generated/model';
import { useMe } from '../session/use-session';
import { StandingDialog } from './standing-dialog';

const offices: ReadonlySet<string> = new Set(['registrar', 'administrator']);

/** Lets the case stand still while somebody outside is waited for, or go on; for the office alone. */
export function CaseStanding({ of }: { readonly of: Case }): JSX.Element | null {
  const { t } = useTranslation();
  const { appointments } = useMe();
  const [asked, setAsked] = useState(false);
  if (of.state === 'ended' || !appointments.some(({ position }) => offices.has(position))) return null;
  const way = of.state === 'suspended' ? 'resume' : 'suspend';
  const Icon = way === 'resume' ? IconPlayerPlay : IconPlayerPause;
  return (
    <>
      <Button
        variant={way === 'resume' ? 'filled' : 'default'}
        leftSection={<Icon size={18} aria-hidden />}
        onClick={() => {
          setAsked(true);
        }}
      >
        {t(`cases:standing.${way}.open`)}
      </Button>
      {asked && (
        <StandingDialog
          of={of}
          way={way}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </>
  );
}
