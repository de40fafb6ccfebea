import { Menu } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useDemoLogins } from '../api/generated/demo/demo';
import type { Session } from '../api/generated/model';
import { tourOf } from './tour-cards';
import { setSeen } from './tour-memory';

/** Begins the tour again, in the sample university. */
export function TourItem({ session }: { readonly session: Session }): JSX.Element | null {
  const { t } = useTranslation();
  const { data } = useDemoLogins({ query: { retry: false, staleTime: Infinity } });
  if (data === undefined) return null;
  return (
    <Menu.Item
      leftSection={<IconMap2 size={16} aria-hidden />}
      onClick={() => {
        setSeen(tourOf(session), false);
        window.scrollTo({ top: 0 });
      }}
    >
      {t('tour:again')}
    </Menu.Item>
  );
}
