import { Container, Group, Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../src/design/page-header';
import { AppearanceMenu } from '../src/shell/appearance-menu';
import { LanguageMenu } from '../src/shell/language-menu';
import { Foundations } from './foundations';
import { Parts } from './parts';

/** The whole design language on one page, drawn by the product's own parts, in the language and colours that are chosen. */
export function Gallery(): JSX.Element {
  // Everything is drawn anew where another language is chosen.
  const { i18n } = useTranslation();
  return (
    <Container component="main" size="md" py="xl" key={i18n.language}>
      <PageHeader title="Design language" detail="docs/design-language.md">
        <Group gap={4}>
          <LanguageMenu />
          <AppearanceMenu />
        </Group>
      </PageHeader>
      <Stack gap={40}>
        <Foundations />
        <Parts />
      </Stack>
    </Container>
  );
}
