import { Anchor, Button, Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnRow } from '../api/generated/model';
import { useOwnRowsList } from '../api/generated/rows/rows';
import { ProblemNotice } from '../design/problem-notice';
import { Section } from '../design/section';
import { wordMoment } from '../language/moments';
import { ContestDialog } from './contest-dialog';
import classes from './rolls.module.css';
import { RowWords } from './rows-section';

/** What was decided on a student himself, until when he can contest it, and the extract of it (R29). Few have anything here. */
export function OwnRowsSection(): JSX.Element | null {
  const { t } = useTranslation();
  const { data, error, refetch } = useOwnRowsList();
  const [contested, setContested] = useState<OwnRow | null>(null);
  if (data === undefined && error !== null) return <ProblemNotice error={error} onAgain={() => void refetch()} />;
  if (data === undefined || data.items.length === 0) return null;
  const paper = ({ title, case: { number } }: OwnRow): string => t('rolls:own.paper', { title, number });
  return (
    <Section title={t('rolls:own.title')}>
      <ul className={classes.entries} aria-label={t('rolls:own.title')}>
        {data.items.map((row) => (
          <li key={`${row.case.id} ${String(row.row)}`} className={classes.entry}>
            <div>
              <RowWords row={row} title={paper(row)} />
              {row.mayContest && row.contestUntil !== null && (
                <Text size="sm">{t('rolls:own.until', { moment: wordMoment(row.contestUntil) })}</Text>
              )}
            </div>
            <Group gap="sm">
              {row.extract && (
                <Anchor
                  href={`/api/cases/${row.case.id}/rows/${String(row.row)}/extract`}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={t('rolls:rows.extractOf', { name: paper(row) })}
                >
                  {t('rolls:rows.extract')}
                </Anchor>
              )}
              {row.mayContest && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('rolls:rows.contestOf', { name: paper(row) })}
                  onClick={() => {
                    setContested(row);
                  }}
                >
                  {t('rolls:rows.contest')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {contested !== null && (
        <ContestDialog
          caseId={contested.case.id}
          row={contested.row}
          name={paper(contested)}
          onClose={() => {
            setContested(null);
          }}
        />
      )}
    </Section>
  );
}
