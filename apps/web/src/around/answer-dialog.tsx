import { FileInput, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { attachmentsUpload } from '../api/generated/attachments/attachments';
import type { Question } from '../api/generated/model';
import { questionsAnswer } from '../api/generated/questions/questions';
import { ActDialog } from '../design/act-dialog';
import { isTooLong } from '../forms/text-length';
import { WhyField } from './why-field';

interface AnswerDialogProps {
  readonly question: Question;
  readonly onClose: () => void;
}

interface Answer {
  readonly text: string;
  readonly files: readonly File[];
}

/** Answers once, with words and files; files are sent first. */
export function AnswerDialog({ question, onClose }: AnswerDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (answer: Answer, options) => {
      const attachments: string[] = [];
      for (const file of answer.files) attachments.push((await attachmentsUpload({ file })).id);
      return await questionsAnswer(question.id, { text: answer.text, attachments }, options);
    },
    onDone: onClose,
  });
  return (
    <ActDialog
      opened
      title={t('around:answer.title', question.case)}
      act={t('around:answer.do')}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onAct={() => {
        setMissing(text.trim() === '');
        if (text.trim() !== '' && !isTooLong(text)) act.mutate({ text: text.trim(), files });
      }}
    >
      <Text size="sm" fw={600}>
        {t('around:answer.asks', { name: question.askedBy.name })}
      </Text>
      <Text size="sm">{question.text}</Text>
      <WhyField
        label={t('around:answer.text')}
        value={text}
        fault={missing ? t('around:missing.text') : null}
        onChange={setText}
      />
      <FileInput
        label={t('around:answer.files')}
        description={t('around:answer.limits')}
        multiple
        clearable
        clearButtonProps={{ 'aria-label': t('around:answer.noFiles') }}
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
        value={[...files]}
        onChange={setFiles}
      />
    </ActDialog>
  );
}
