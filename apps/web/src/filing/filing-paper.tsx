import { List, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperViewer } from '../design/paper-viewer';
import { ProblemNotice } from '../design/problem-notice';
import { FaultSummary } from '../forms/fault-summary';
import { titleAt } from '../forms/field-faults';
import { FieldLink } from '../forms/field-link';
import type { FormSchema, FormValues } from '../forms/form-schema';
import { unfilled } from '../forms/unfilled';
import type { Language } from '../language/current-language';
import { isAboutFields } from './use-file';
import { usePreview } from './use-preview';

interface FilingPaperProps {
  readonly procedure: string;
  readonly schema: FormSchema;
  readonly form: FormValues;
  readonly language: Language;
}

/** The paper exactly as it will be filed; until it can be made, what it waits for. */
export function FilingPaper({ procedure, schema, form, language }: FilingPaperProps): JSX.Element {
  const { t } = useTranslation();
  const empty = unfilled(schema, form);
  const { url, error, again } = usePreview({ procedure, form, language }, empty.length === 0);
  if (empty.length > 0) return <Waiting schema={schema} empty={empty} />;
  if (isAboutFields(error)) return <FaultSummary schema={schema} faults={error.fields} />;
  if (error !== null) return <ProblemNotice error={error} onAgain={again} />;
  if (url === null) return <Skeleton height={560} />;
  return <PaperViewer url={url} title={t('filing:paper.title')} />;
}

interface WaitingProps {
  readonly schema: FormSchema;
  readonly empty: readonly string[];
}

function Waiting({ schema, empty }: WaitingProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="lg">
      <Stack gap="xs">
        <Title order={2}>{t('filing:paper.title')}</Title>
        <Text size="sm">{t('filing:paper.waits')}</Text>
        <List size="sm">
          {empty.map((path) => (
            <List.Item key={path}>
              <FieldLink path={path}>{titleAt(schema, path)}</FieldLink>
            </List.Item>
          ))}
        </List>
      </Stack>
    </Paper>
  );
}
