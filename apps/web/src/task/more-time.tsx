import { Button } from '@mantine/core';
import { IconClockPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/generated/model';
import { MoreTimeDialog } from './more-time-dialog';
import { MoreTimeNotice } from './more-time-notice';
import classes from './task.module.css';

/** More time for the task: asking for it, what was asked, and what became of it. Nothing where the procedure gives none. */
export function MoreTime({ task }: { readonly task: Task }): JSX.Element | null {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const { extension, purpose, state } = task;
  if (extension === null || purpose !== 'decide' || state !== 'open') return null;
  const { request, suggested, whyNot } = extension;
  const isPossible = whyNot === null && suggested !== null;
  if (request === null && !isPossible && whyNot !== 'too-late') return null;
  return (
    <div className={classes.moreTime}>
      {request !== null && request.state !== 'fell-away' && <MoreTimeNotice request={request} />}
      {whyNot === 'too-late' && <span>{t('task:moreTime.tooLate')}</span>}
      {isPossible && (
        <Button
          variant="light"
          size="compact-sm"
          h="auto"
          mih={32}
          leftSection={<IconClockPlus size={18} aria-hidden />}
          onClick={() => {
            setAsked(true);
          }}
        >
          {t('task:moreTime.open')}
        </Button>
      )}
      {asked && isPossible && (
        <MoreTimeDialog
          task={task}
          extension={extension}
          suggested={suggested}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </div>
  );
}
