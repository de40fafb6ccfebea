import { Stack } from '@mantine/core';
import { IconUser, IconUserQuestion, IconUsers } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LinkTab, LinkTabs } from '../design/link-tabs';
import { PageHeader } from '../design/page-header';
import { useMe } from '../session/use-session';
import { OrphanedList } from './orphaned-list';
import { SubstitutionList } from './substitution-list';

const icons = { mine: IconUser, kept: IconUsers, nobody: IconUserQuestion } as const;

/** `/substitutions`: who acts for whom, on which order; one's own, and those of everybody whose one keeps (R38). */
export function SubstitutionsPage(): JSX.Element {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { appointments } = useMe();
  const administers = appointments.some(({ position }) => position === 'administrator');
  const parts = ['mine', 'kept', ...(administers ? (['nobody'] as const) : [])] as const;
  const part = parts.find((one) => one === params.get('whose')) ?? 'mine';
  return (
    <>
      <PageHeader title={t('shell:navigation.substitutions')} detail={t('substitutions:detail')} />
      <Stack gap="lg">
        <LinkTabs label={t('substitutions:parts')}>
          {parts.map((one) => (
            <LinkTab
              key={one}
              to={one === 'mine' ? '/substitutions' : `/substitutions?whose=${one}`}
              icon={icons[one]}
              isShown={one === part}
            >
              {t(`substitutions:part.${one}`)}
            </LinkTab>
          ))}
        </LinkTabs>
        {part === 'nobody' ? <OrphanedList /> : <SubstitutionList key={part} whose={part} />}
      </Stack>
    </>
  );
}
