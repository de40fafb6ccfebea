import { Title } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { createContext, use } from 'react';

/** The level of headings below the task's own: it is the page's first heading where the task is the whole page. */
export const SectionLevel = createContext<2 | 3>(3);

interface SectionTitleProps {
  readonly id: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The heading of a part of a task, of one size at any level. */
export function SectionTitle({ id, className, children }: SectionTitleProps): JSX.Element {
  return (
    <Title order={use(SectionLevel)} size="h3" id={id} {...(className === undefined ? {} : { className })}>
      {children}
    </Title>
  );
}
