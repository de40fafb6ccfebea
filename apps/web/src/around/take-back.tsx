import { Button, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import type { TakenBack } from '../api/generated/model';
import { tasksTakeBack } from '../api/generated/tasks/tasks';
import { ActDialog } from '../design/act-dialog';
import classes from './around.module.css';

interface TakeBackProps {
  readonly task: string;
  readonly number: string;
  /** The decision in words. */
  readonly outcome: string;
  readonly onDone?: (answer: TakenBack) => void;
}

/** A quiet way back for whoever has decided, where the server says that there is one; it asks before it does so. */
export function TakeBack({ task, number, outcome, onDone }: TakeBackProps): JSX.Element {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const act = useAct<object, TakenBack>({
    send: async (_, options) => await tasksTakeBack(task, {}, options),
    onDone: (answer) => {
      setOpened(false);
      onDone?.(answer);
    },
  });
  return (
    <>
      <Button
        className={classes.aboveLink}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        aria-label={t('around:takeBack.of', { number })}
        onClick={() => {
          act.reset();
          setOpened(true);
        }}
      >
        {t('around:takeBack.do')}
      </Button>
      <ActDialog
        opened={opened}
        title={t('around:takeBack.title', { number })}
        act={t('around:takeBack.do')}
        busy={act.isPending}
        error={act.error}
        onClose={() => {
          setOpened(false);
        }}
        onAct={() => {
          act.mutate({ task });
        }}
      >
        <Text size="sm">{t('around:takeBack.detail', { outcome })}</Text>
      </ActDialog>
    </>
  );
}
