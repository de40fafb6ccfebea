import { Paper, Title } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useId } from 'react';
import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** Beside the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, aside, children }: SectionProps): JSX.Element {
  const heading = useId();
  return (
    <Paper component="section" withBorder aria-labelledby={heading} className={classes.section}>
      <div className={classes.head}>
        <Title order={2} id={heading} size="h3">
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </Paper>
  );
}
