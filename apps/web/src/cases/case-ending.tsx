import { Button } from '@mantine/core';
import { IconArrowBackUp, IconBan } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../api/generated/model';
import { useMe } from '../session/use-session';
import { EndDialog } from './end-dialog';

const doors = { recall: IconArrowBackUp, cancel: IconBan } as const;

/**
 * Taking a case back, for its author; ending it, for an administrator. Who may neither sees nothing. Where a window is open the
 * author ends his case by closing it: `CaseNow` says so, and the button that would be refused is not there.
 */
export function CaseEnding({
  of,
  windowOpen,
}: {
  readonly of: Case;
  readonly windowOpen: boolean;
}): JSX.Element | null {
  const { t } = useTranslation();
  const { person, appointments } = useMe();
  const [asked, setAsked] = useState<keyof typeof doors | null>(null);
  if (of.state === 'ended') return null;
  const isAuthor = of.author.person === person.id;
  const offered = [
    ...(isAuthor && !windowOpen ? (['recall'] as const) : []),
    ...(appointments.some(({ position }) => position === 'administrator') ? (['cancel'] as const) : []),
  ];
  return (
    <>
      {offered.map((way) => {
        const Icon = doors[way];
        return (
          <Button
            key={way}
            variant="default"
            leftSection={<Icon size={18} aria-hidden />}
            onClick={() => {
              setAsked(way);
            }}
          >
            {t(`cases:ending.${way}.open`)}
          </Button>
        );
      })}
      <EndDialog
        of={of}
        way={asked}
        onClose={() => {
          setAsked(null);
        }}
      />
    </>
  );
}
