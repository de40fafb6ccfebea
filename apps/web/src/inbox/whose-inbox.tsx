import { IconInbox, IconUserShare } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkTab, LinkTabs } from '../design/link-tabs';
import { useMe } from '../session/use-session';
import { inboxAddress } from '../session/inbox-address';

/** One's own tasks, and apart from them those of everybody for whom one acts (R38). */
export function WhoseInbox({ principal }: { readonly principal: string | null }): JSX.Element {
  const { t } = useTranslation();
  const { actingFor } = useMe();
  return (
    <LinkTabs label={t('inbox:whose.label')}>
      <LinkTab to={inboxAddress(null)} icon={IconInbox} isShown={principal === null}>
        {t('inbox:whose.own')}
      </LinkTab>
      {actingFor.map(({ person, shortName }) => (
        <LinkTab key={person} to={inboxAddress(person)} icon={IconUserShare} isShown={principal === person}>
          {t('inbox:whose.for', { name: shortName })}
        </LinkTab>
      ))}
    </LinkTabs>
  );
}
