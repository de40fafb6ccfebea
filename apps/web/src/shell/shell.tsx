import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { JSX } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useLiveUpdates } from '../api/live-updates';
import { setZone } from '../language/moments';
import { AccountMenu } from '../session/account-menu';
import { LoginPage } from '../session/login-page';
import { useSession } from '../session/use-session';
import type { Session } from '../api/generated/model';
import { Tour } from '../tour/tour';
import { TourItem } from '../tour/tour-item';
import { AppearanceMenu } from './appearance-menu';
import { Brand } from './brand';
import { ConnectionNotice } from './connection-notice';
import { LanguageMenu } from './language-menu';
import { LeadToSetup } from './lead-to-setup';
import { Navigation } from './navigation';
import { StartingUp } from './starting-up';

/** Whoever is not logged in sees the login, at the address he asked for, and comes to it when he has entered. */
export function Shell(): JSX.Element {
  const session = useSession();
  if (session === undefined) return <StartingUp />;
  if (session === null) {
    return (
      <>
        <LeadToSetup />
        <LoginPage />
      </>
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
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'md', collapsed: { mobile: !open } }}
      padding={{ base: 'md', md: 'lg' }}
    >
      <a className="skip-link" href="#content">
        {t('shell:skip')}
      </a>
      <AppShell.Header className="no-print">
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
              <TourItem session={session} />
            </AccountMenu>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className="no-print" p="sm" aria-label={t('shell:navigation.label')}>
        <Navigation session={session} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <ConnectionNotice />
        <Tour session={session} />
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
