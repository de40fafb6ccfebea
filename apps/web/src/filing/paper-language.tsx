import { Group, Radio } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../language/current-language';
import type { Language } from '../language/current-language';

interface PaperLanguageProps {
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

/** The language of the case's papers, each under its own name; the screens keep theirs. */
export function PaperLanguage({ value, onChange }: PaperLanguageProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('filing:language.label')}
      description={t('filing:language.help')}
      value={value}
      onChange={(chosen) => {
        const language = languages.find((one) => one === chosen);
        if (language !== undefined) onChange(language);
      }}
    >
      <Group gap="md" mt="xs">
        {languages.map((language) => (
          <Radio key={language} value={language} label={<span lang={language}>{languageNames[language]}</span>} />
        ))}
      </Group>
    </Radio.Group>
  );
}
