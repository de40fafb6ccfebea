import type { TablerIcon } from '@tabler/icons-react';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMailFailures } from '../api/generated/mail/mail';
import { LinkTab, LinkTabs } from '../design/link-tabs';

const states = ['failed', 'pending', 'sent'] as const;
type PostState = (typeof states)[number];

const icons: Readonly<Record<PostState, TablerIcon>> = {
  failed: IconAlertTriangle,
  pending: IconClock,
  sent: IconCheck,
};

/** What an address asks for; what needs attention where it asks for nothing. */
export const postState = (given: string | null): PostState => states.find((state) => state === given) ?? 'failed';

export function PostTabs({ shown }: { readonly shown: PostState }): JSX.Element {
  const { t } = useTranslation();
  const { data } = useMailFailures();
  const failed = data?.count ?? 0;
  return (
    <LinkTabs label={t('letters:post.states')}>
      {states.map((state) => (
        <LinkTab
          key={state}
          to={state === 'failed' ? '/mail' : `/mail?state=${state}`}
          icon={icons[state]}
          isShown={state === shown}
          {...(state === 'failed' && failed > 0 ? { count: String(failed), isLate: true } : {})}
        >
          {t(`letters:post.state.${state}`)}
        </LinkTab>
      ))}
    </LinkTabs>
  );
}
