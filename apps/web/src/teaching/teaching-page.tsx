import { Stack } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import { IconCalendarTime, IconCertificate, IconUsersPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LinkTab, LinkTabs } from '../design/link-tabs';
import { PageHeader } from '../design/page-header';
import { useMe } from '../session/use-session';
import { Assignments } from './assignments';
import { isOffice } from './may-record';
import { partOf, parts } from './parts';
import type { Part } from './parts';
import { Recredits } from './recredits';
import { Terms } from './terms';

const icons: Readonly<Record<Part, TablerIcon>> = {
  assignments: IconUsersPlus,
  recredits: IconCertificate,
  terms: IconCalendarTime,
};
const contents: Readonly<Record<Part, () => JSX.Element>> = {
  assignments: Assignments,
  recredits: Recredits,
  terms: Terms,
};

/** `/teaching`: who stands in for whom, who is re-credited, and until when journals are filled, each by its paper. */
export function TeachingPage(): JSX.Element {
  const { t } = useTranslation();
  const me = useMe();
  const [params] = useSearchParams();
  // Orders about students are the registrar's office's alone.
  const open = parts.filter((part) => part !== 'recredits' || isOffice(me));
  const asked = partOf(params.get('part'));
  const part = open.includes(asked) ? asked : 'assignments';
  const Content = contents[part];
  return (
    <>
      <PageHeader title={t('shell:navigation.teaching')} detail={t('teaching:detail')} />
      <Stack gap="lg">
        <LinkTabs label={t('teaching:parts')}>
          {open.map((one) => (
            <LinkTab
              key={one}
              to={one === 'assignments' ? '/teaching' : `/teaching?part=${one}`}
              icon={icons[one]}
              isShown={one === part}
            >
              {t(`teaching:part.${one}`)}
            </LinkTab>
          ))}
        </LinkTabs>
        <Content />
      </Stack>
    </>
  );
}
