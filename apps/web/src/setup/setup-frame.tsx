import { Box, Container, Group } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { AppearanceMenu } from '../shell/appearance-menu';
import { Brand } from '../shell/brand';
import { LanguageMenu } from '../shell/language-menu';

/** The page around the wizard: nobody is logged in yet, so there are no sections. */
export function SetupFrame({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <Box mih="100vh" bg="var(--mantine-color-default-hover)">
      <Group justify="space-between" px="md" h={56} component="header">
        <Brand />
        <Group gap={4}>
          <LanguageMenu />
          <AppearanceMenu />
        </Group>
      </Group>
      <Container size="md" component="main" px="md" py={{ base: 'sm', sm: 'xl' }}>
        {children}
      </Container>
    </Box>
  );
}
