import { Burger, Group, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBellCog } from '@tabler/icons-react';
import type { JSX } from 'react';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { useLiveUpdates } from '../api/live-updates';
import { setZone } from '../language/moments';
import { AccountMenu } from '../session/account-menu';
import { useSession } from '../session/use-session';
import type { Session } from '../api/generated/model';
import { Tour } from '../tour/tour';
import { TourItem } from '../tour/tour-item';
import { AppearanceMenu } from './appearance-menu';
import { Brand } from './brand';
import { ConnectionNotice } from './connection-notice';
import { LanguageMenu } from './language-menu';
import { Navigation } from './navigation';
import classes from './shell.module.css';
import { StartingUp } from './starting-up';
import { useOwnAddress } from './use-own-address';

const Entrance = lazy(async () => ({ default: (await import('./entrance')).Entrance }));

/** Whoever is not logged in sees the login, at the address he asked for, and comes to it when he has entered. */
export function Shell(): JSX.Element {
  const session = useSession();
  const isOthers = useOwnAddress(session?.person.id);
  if (session === undefined || isOthers) return <StartingUp />;
  if (session === null) {
    return (
      <Suspense fallback={<StartingUp />}>
        <Entrance />
      </Suspense>
    );
  }
  return <Pages session={session} key={session.person.id} />;
}

/** Header, sections and the page itself. */
function Pages({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation();
  const [open, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  setZone(session.zone);
  useLiveUpdates();
  useEffect(close, [pathname, close]);
  return (
    <>
      <a className="skip-link" href="#content">
        {t('shell:skip')}
      </a>
      <header className={`${classes.header ?? ''} no-print`}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger
              hiddenFrom="md"
              size="sm"
              opened={open}
              onClick={toggle}
              aria-expanded={open}
              aria-label={t('shell:navigation.menu')}
            />
            <Brand />
          </Group>
          <Group gap={4} wrap="nowrap">
            <LanguageMenu />
            <AppearanceMenu />
            <AccountMenu session={session}>
              <Menu.Item component={Link} to="/letters/settings" leftSection={<IconBellCog size={16} aria-hidden />}>
                {t('shell:told')}
              </Menu.Item>
              <TourItem session={session} />
            </AccountMenu>
          </Group>
        </Group>
      </header>
      <nav
        className={`${classes.navigation ?? ''} no-print`}
        data-open={open || undefined}
        aria-label={t('shell:navigation.label')}
      >
        <Navigation session={session} />
      </nav>
      <main className={classes.content} id="content" tabIndex={-1}>
        <ConnectionNotice />
        <Tour session={session} />
        <Outlet />
      </main>
    </>
  );
}
