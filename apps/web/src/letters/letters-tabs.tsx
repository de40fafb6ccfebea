import type { TablerIcon } from '@tabler/icons-react';
import { IconBell, IconMail, IconSettings } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkTab, LinkTabs } from '../design/link-tabs';

type Part = 'notices' | 'mail' | 'settings';

const parts: readonly { readonly part: Part; readonly to: string; readonly icon: TablerIcon }[] = [
  { part: 'notices', to: '/letters', icon: IconBell },
  { part: 'mail', to: '/letters/mail', icon: IconMail },
  { part: 'settings', to: '/letters/settings', icon: IconSettings },
];

/** What I have been told here, what I was mailed, and how I want to be told. */
export function LettersTabs({ shown }: { readonly shown: Part }): JSX.Element {
  const { t } = useTranslation();
  return (
    <LinkTabs label={t('letters:tabs.label')}>
      {parts.map(({ part, to, icon }) => (
        <LinkTab key={part} to={to} icon={icon} isShown={part === shown}>
          {t(`letters:tabs.${part}`)}
        </LinkTab>
      ))}
    </LinkTabs>
  );
}
