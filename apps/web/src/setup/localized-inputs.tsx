import { Stack, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../language/current-language';
import { languageNames } from '../language/current-language';
import type { InLanguages } from './answers';

interface LocalizedInputsProps {
  readonly label: string;
  readonly description?: string;
  readonly languages: readonly Language[];
  readonly value: InLanguages;
  readonly onChange: (value: InLanguages) => void;
  /** The fault of one language's field. */
  readonly fault: (language: Language) => string | undefined;
}

/** The same text in each language of the university; with one language it is a plain field. */
export function LocalizedInputs(props: LocalizedInputsProps): JSX.Element {
  const { t } = useTranslation();
  const { label, description, languages, value, onChange, fault } = props;
  return (
    <Stack gap="xs">
      {languages.map((language, place) => (
        <TextInput
          key={language}
          lang={language}
          label={
            languages.length === 1
              ? label
              : t('setup:inLanguage', { label, language: languageNames[language].toLocaleLowerCase() })
          }
          description={place === 0 ? description : undefined}
          required
          value={value[language]}
          error={fault(language)}
          onChange={({ currentTarget }) => {
            onChange({ ...value, [language]: currentTarget.value });
          }}
        />
      ))}
    </Stack>
  );
}
