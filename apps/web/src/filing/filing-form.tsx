import { Button, Group, Paper, Stack } from '@mantine/core';
import { IconEye, IconSend } from '@tabler/icons-react';
import type { JSX, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldFault } from '../api/problem';
import { ProblemNotice } from '../design/problem-notice';
import { FaultSummary } from '../forms/fault-summary';
import type { FormChoices } from '../forms/form-choices';
import { FormFields } from '../forms/form-fields';
import type { FormSchema } from '../forms/form-schema';
import type { Draft } from '../session/drafts';
import { AttachmentsField } from './attachments-field';
import { DraftNotice } from './draft-notice';
import type { FilingDraft } from './filing-draft';
import { PaperLanguage } from './paper-language';
import { isAboutFields } from './use-file';
import type { File } from './use-file';

interface FilingFormProps {
  readonly schema: FormSchema;
  readonly choices: FormChoices;
  readonly draft: Draft<FilingDraft>;
  readonly faults: readonly FieldFault[];
  readonly file: File;
  readonly onChange: (changed: Partial<FilingDraft>) => void;
  readonly onDiscard: () => void;
  readonly onFile: () => void;
  /** Where the paper is a step of its own: goes there. */
  readonly onPaper: (() => void) | null;
}

/** All that is filled in to file a paper. What is wrong with it the server says; the browser's own checks stay silent. */
export function FilingForm({
  schema,
  choices,
  draft,
  faults,
  file,
  onChange,
  onDiscard,
  onFile,
  onPaper,
}: FilingFormProps): JSX.Element {
  const { form, attachments, language } = draft.value;
  // Only the button files: «Enter» in the middle of a form must not.
  const stay = (event: SyntheticEvent): void => {
    event.preventDefault();
  };
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} component="form" noValidate onSubmit={stay}>
      <Stack gap="lg">
        <DraftNotice draft={draft} onDiscard={onDiscard} />
        <FaultSummary schema={schema} faults={faults} />
        <FormFields
          {...{ schema, choices, faults }}
          values={form}
          onChange={(values) => {
            onChange({ form: values });
          }}
        />
        <AttachmentsField
          attachments={attachments}
          onAdd={(attachment) => {
            onChange({ attachments: [...attachments, attachment] });
          }}
          onRemove={(id) => {
            onChange({ attachments: attachments.filter((attachment) => attachment.id !== id) });
          }}
        />
        <PaperLanguage
          value={language}
          onChange={(chosen) => {
            onChange({ language: chosen });
          }}
        />
        {file.isError && !isAboutFields(file.error) && <ProblemNotice error={file.error} />}
        <FilingButtons busy={file.isPending && faults.length === 0} onFile={onFile} onPaper={onPaper} />
      </Stack>
    </Paper>
  );
}

interface FilingButtonsProps extends Pick<FilingFormProps, 'onFile' | 'onPaper'> {
  readonly busy: boolean;
}

function FilingButtons({ busy, onFile, onPaper }: FilingButtonsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Group gap="sm">
      <Button size="md" loading={busy} onClick={onFile} leftSection={<IconSend size={18} aria-hidden />}>
        {t('filing:file')}
      </Button>
      {onPaper !== null && (
        <Button size="md" variant="default" leftSection={<IconEye size={18} aria-hidden />} onClick={onPaper}>
          {t('filing:paper.look')}
        </Button>
      )}
    </Group>
  );
}
