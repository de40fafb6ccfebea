import { Group, Radio, Select, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { faultOf } from './field-faults';
import { fieldsOf } from './form-plan';
import type { FormPart } from './form-plan';
import type { FormSchema, FormValues } from './form-schema';
import { useFormContext } from './form-context';
import classes from './journal-field.module.css';
import { titlesOf } from './titles';
import { offeredJournals } from './offered-journals';
import type { OfferedJournal } from './offered-journals';
import { pointer } from './pointer';

interface JournalFieldProps {
  readonly part: Extract<FormPart, { kind: 'journal' }>;
  readonly schema: FormSchema;
  readonly path: string;
  readonly values: FormValues;
  readonly onChange: (values: FormValues) => void;
}

/** So many journals are seen at a glance; more are searched. */
const AT_A_GLANCE = 8;

/** The journal in one step: a discipline with a group of the reader's own load. */
export function JournalField({ part, schema, path, values, onChange }: JournalFieldProps): JSX.Element {
  const { t } = useTranslation();
  const { teaching, faults } = useFormContext();
  const offered = offeredJournals(teaching, part);
  const names = fieldsOf(part);
  const chosen = offered.find(({ fills }) => names.every((name) => values[name] === fills[name]));
  const wording = {
    label: titlesOf(schema, names),
    description: offered.length === 0 ? t('forms:journal.none') : undefined,
    error: names.map((name) => faultOf(faults, pointer(path, name))).find((fault) => fault !== undefined),
    required: names.some((name) => schema.required?.includes(name)),
  };
  const choose = (id: string | null): void => {
    const journal = offered.find((one) => one.id === id);
    if (journal !== undefined) onChange({ ...values, ...journal.fills });
  };
  if (offered.length > AT_A_GLANCE)
    return (
      <Select
        {...wording}
        searchable
        placeholder={t('forms:choice.choose')}
        nothingFoundMessage={t('forms:choice.nothing')}
        data={offered.map(({ id, title, detail }) => ({
          value: id,
          label: [title, detail].filter(Boolean).join(' · '),
        }))}
        value={chosen?.id ?? null}
        onChange={choose}
      />
    );
  return (
    <Radio.Group {...wording} value={chosen?.id ?? ''} onChange={choose}>
      <div className={classes.journals}>
        {offered.map((journal) => (
          <JournalCard key={journal.id} journal={journal} />
        ))}
      </div>
    </Radio.Group>
  );
}

function JournalCard({ journal }: { readonly journal: OfferedJournal }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Radio.Card
      value={journal.id}
      className={classes.journal ?? ''}
      aria-label={[journal.title, journal.detail].filter(Boolean).join(', ')}
    >
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <Radio.Indicator mt={2} />
        <Stack gap={0}>
          <Text fw={500}>{journal.title}</Text>
          <Text size="sm" c="dimmed">
            {journal.detail}
          </Text>
          {journal.marked === 0 && (
            <Text size="sm" c="dimmed">
              {t('forms:journal.empty')}
            </Text>
          )}
        </Stack>
      </Group>
    </Radio.Card>
  );
}
