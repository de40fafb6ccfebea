import { ActionIcon, Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconLanguage } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, languageNames, languages } from '../language/current-language';
import { speak } from '../language/start-language';

/** The language of the screens. Each language is named in itself, so that a reader finds his own among foreign words. */
export function LanguageMenu(): JSX.Element {
  const { t } = useTranslation();
  const cache = useQueryClient();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={`${t('shell:language')}: ${languageNames[currentLanguage()]}`}
        >
          <IconLanguage size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={language === currentLanguage()}
            fw={language === currentLanguage() ? 600 : 400}
            onClick={() => {
              // The server's words are in the old language: everything is read again.
              void speak(language, 'chosen').then(async () => {
                await cache.invalidateQueries();
              });
            }}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
