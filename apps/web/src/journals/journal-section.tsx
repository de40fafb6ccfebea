import { Stack, Title } from '@mantine/core';
import type { JSX } from 'react';
import type { DisciplineJournals } from './journal-order';
import { JournalCard } from './journal-card';
import styles from './journal-section.module.css';

interface JournalSectionProps {
  readonly title: string;
  readonly disciplines: readonly DisciplineJournals[];
}

/** Journals under the names of their disciplines. */
export function JournalSection({ title, disciplines }: JournalSectionProps): JSX.Element {
  return (
    <Stack component="section" gap="md" aria-label={title}>
      <Title order={2}>{title}</Title>
      {disciplines.map(({ discipline, journals }) => (
        <div key={discipline.id}>
          <Title order={3} mb="xs">
            {discipline.name} <span className={styles.code}>{discipline.code}</span>
          </Title>
          <ul className={styles.cards}>
            {journals.map((journal) => (
              <li key={journal.id}>
                <JournalCard journal={journal} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Stack>
  );
}
