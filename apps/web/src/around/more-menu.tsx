import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowForwardUp,
  IconDots,
  IconHandGrab,
  IconHandOff,
  IconMessageQuestion,
  IconPaperclip,
  IconUserPlus,
} from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import type { Task } from '../api/generated/model';
import { aroundTaskClaim, aroundTaskRelease } from '../api/generated/tasks/tasks';
import { ProblemNotice } from '../design/problem-notice';
import { ApproversDialog } from './approvers-dialog';
import { ForwardDialog } from './forward-dialog';
import { QuestionDialog } from './question-dialog';

type Dialog = 'forward' | 'approvers' | 'opinion' | 'file';

/** What else can be done with a task than to decide it: quietly, behind one button. */
export function MoreMenu({ task }: { readonly task: Task }): JSX.Element | null {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const mine = task.claimedBy?.mine === true;
  const claim = useAct({
    send: async (taken: boolean, options) =>
      taken
        ? await aroundTaskRelease(task.id, {}, options)
        : await aroundTaskClaim(task.id, task.actingFor === null ? {} : { for: task.actingFor.person }, options),
  });
  if (task.around === null || task.purpose !== 'decide') return null;
  const { mayForward, mayAddApprovers } = task.around;
  const close = (): void => {
    setDialog(null);
  };
  const open = (which: Dialog) => () => {
    setDialog(which);
  };
  return (
    <div>
      <Menu position="bottom-end" width={280} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={44}
            loading={claim.isPending}
            aria-label={t('around:more')}
            title={t('around:more')}
          >
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {task.shared && (
            <Menu.Item
              leftSection={mine ? <IconHandOff size={18} aria-hidden /> : <IconHandGrab size={18} aria-hidden />}
              onClick={() => {
                claim.mutate(mine);
              }}
            >
              {t(mine ? 'around:release' : 'around:claim')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconMessageQuestion size={18} aria-hidden />} onClick={open('opinion')}>
            {t('around:question.opinion.open')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPaperclip size={18} aria-hidden />} onClick={open('file')}>
            {t('around:question.file.open')}
          </Menu.Item>
          {mayAddApprovers && (
            <Menu.Item leftSection={<IconUserPlus size={18} aria-hidden />} onClick={open('approvers')}>
              {t('around:approvers.open')}
            </Menu.Item>
          )}
          {mayForward && (
            <Menu.Item leftSection={<IconArrowForwardUp size={18} aria-hidden />} onClick={open('forward')}>
              {t('around:forward.open')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {claim.error !== null && <ProblemNotice error={claim.error} />}
      {dialog === 'forward' && <ForwardDialog task={task} onClose={close} />}
      {dialog === 'approvers' && <ApproversDialog task={task} onClose={close} />}
      {(dialog === 'opinion' || dialog === 'file') && <QuestionDialog task={task} wants={dialog} onClose={close} />}
    </div>
  );
}
