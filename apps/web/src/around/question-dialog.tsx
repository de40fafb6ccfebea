import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import type { QuestionRequest, Task } from '../api/generated/model';
import { aroundTaskQuestion } from '../api/generated/tasks/tasks';
import { ActDialog } from '../design/act-dialog';
import { SearchedSelect } from '../design/searched-select';
import { isTooLong } from '../forms/text-length';
import { findColleagues } from './finders';
import { WhyField } from './why-field';

interface QuestionDialogProps {
  readonly task: Task;
  /** A colleague’s opinion, or a file that the author has not added. */
  readonly wants: 'opinion' | 'file';
  readonly onClose: () => void;
}

/** Asks without giving the decision away. */
export function QuestionDialog({ task, wants, onClose }: QuestionDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [person, setPerson] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (body: QuestionRequest, options) => await aroundTaskQuestion(task.id, body, options),
    onDone: onClose,
  });
  const to = wants === 'file' ? 'author' : person;
  return (
    <ActDialog
      opened
      title={t(`around:question.${wants}.title`, task.case)}
      act={t('around:question.do')}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onAct={() => {
        setMissing(to === null || text.trim() === '');
        if (to === null || text.trim() === '' || isTooLong(text)) return;
        const whose = task.actingFor === null ? {} : { for: task.actingFor.person };
        act.mutate({ to, text: text.trim(), wants, ...whose });
      }}
    >
      <Text size="sm">{t(`around:question.${wants}.detail`, { author: task.author })}</Text>
      {wants === 'opinion' && (
        <SearchedSelect
          of="colleagues"
          find={findColleagues}
          label={t('around:question.whom')}
          value={person}
          required
          fault={missing && person === null ? t('around:missing.person') : null}
          onChange={setPerson}
        />
      )}
      <WhyField
        label={t(`around:question.${wants}.text`)}
        value={text}
        fault={missing ? t('around:missing.text') : null}
        onChange={setText}
      />
    </ActDialog>
  );
}
