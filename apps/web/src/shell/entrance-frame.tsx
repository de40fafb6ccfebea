import { Box, Group } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { AppearanceMenu } from './appearance-menu';
import { Brand } from './brand';
import { LanguageMenu } from './language-menu';

/** The page around what stands before the pages: nobody is logged in yet, so there are no sections. */
export function EntranceFrame({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <Box mih="100vh">
      <Group justify="space-between" px="md" h={56} component="header">
        <Brand />
        <Group gap={4}>
          <LanguageMenu />
          <AppearanceMenu />
        </Group>
      </Group>
      {children}
    </Box>
  );
}
