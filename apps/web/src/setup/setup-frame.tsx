import { Box, Container, Group, VisuallyHidden } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useEffect } from 'react';
import { AppearanceMenu } from '../shell/appearance-menu';
import { Brand } from '../shell/brand';
import { LanguageMenu } from '../shell/language-menu';

interface SetupFrameProps {
  /** The page's heading where what it shows has none of its own. */
  readonly heading: string | undefined;
  readonly children: ReactNode;
}

/** The page around the wizard: nobody is logged in yet, so there are no sections. */
export function SetupFrame({ heading, children }: SetupFrameProps): JSX.Element {
  useEffect(() => {
    if (heading !== undefined) document.title = `${heading} · Kelisim`;
  }, [heading]);
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
        {heading !== undefined && <VisuallyHidden component="h1">{heading}</VisuallyHidden>}
        {children}
      </Container>
    </Box>
  );
}
