import { Button } from '@mantine/core';
import { IconFileText, IconPencil } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './task.module.css';

interface LookAtPaperProps {
  readonly looking: boolean;
  readonly onLook: (looking: boolean) => void;
}

/** Where form and paper do not fit beside one another: from the form to the paper and back, with what was entered kept. */
export function LookAtPaper({ looking, onLook }: LookAtPaperProps): JSX.Element {
  const { t } = useTranslation();
  const Icon = looking ? IconPencil : IconFileText;
  return (
    <Button
      className={classes.look}
      variant={looking ? 'filled' : 'default'}
      fullWidth
      leftSection={<Icon size={18} aria-hidden />}
      onClick={() => {
        onLook(!looking);
      }}
    >
      {looking ? t('task:look.back') : t('task:look.paper')}
    </Button>
  );
}
