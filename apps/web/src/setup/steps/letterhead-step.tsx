import { Paper, Stack, Text, Textarea } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../../language/current-language';
import { linesOf } from '../find-faults';
import type { WizardPart } from '../wizard-part';

/** What stands at the head of every paper, and how it will look. */
export function LetterheadStep({ answers, change, fault }: WizardPart): JSX.Element {
  const { t } = useTranslation();
  const { university, letterhead } = answers;
  return (
    <>
      {university.languages.map((language) => (
        <Textarea
          key={language}
          lang={language}
          label={university.languages.length === 1 ? t('setup:letterhead.lines') : languageNames[language]}
          autosize
          minRows={3}
          maxRows={8}
          value={letterhead[language]}
          error={fault(`/letterhead/${language}`)}
          onChange={({ currentTarget }) => {
            change({ letterhead: { ...letterhead, [language]: currentTarget.value } });
          }}
        />
      ))}
      <Stack gap={4}>
        <Text size="sm" fw={500}>
          {t('setup:letterhead.preview')}
        </Text>
        <PaperHead lines={linesOf(letterhead[university.languages[0] ?? 'ru'])} />
      </Stack>
    </>
  );
}

/** A paper is white in both themes. */
function PaperHead({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Paper withBorder bg="white" c="black" p="md" mih={96}>
      {lines.length === 0 && (
        <Text size="sm" c="gray.7" ta="center">
          {t('setup:letterhead.none')}
        </Text>
      )}
      {lines.map((line, place) => (
        <Text
          key={`${String(place)} ${line}`}
          ta="center"
          size="sm"
          fw={place === 0 ? 700 : 400}
          style={{ overflowWrap: 'anywhere' }}
        >
          {line}
        </Text>
      ))}
      {lines.length > 0 && <Paper mt="xs" h={2} bg="black" radius={0} />}
    </Paper>
  );
}
