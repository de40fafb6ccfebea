import { Container, VisuallyHidden } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTitle } from '../design/use-title';
import { EntranceFrame } from '../shell/entrance-frame';

interface SetupFrameProps {
  /** The page's heading where what it shows has none of its own. */
  readonly heading: string | undefined;
  readonly children: ReactNode;
}

/** The page around the wizard. */
export function SetupFrame({ heading, children }: SetupFrameProps): JSX.Element {
  useTitle(heading);
  return (
    <EntranceFrame>
      <Container size="md" component="main" px="md" py={{ base: 'sm', sm: 'xl' }}>
        {heading !== undefined && <VisuallyHidden component="h1">{heading}</VisuallyHidden>}
        {children}
      </Container>
    </EntranceFrame>
  );
}
