import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import type { JSX } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './inbox.module.css';
import { useKeys } from './use-keys';

const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog')).KeysDialog }));

/** The keys of the inbox, said where they can be switched off. */
export function KeysHelp(): JSX.Element {
  const { t } = useTranslation();
  // The dialog is loaded with its first opening.
  const [wanted, setWanted] = useState(false);
  const [opened, { open, close }] = useDisclosure(false, {
    onOpen: () => {
      setWanted(true);
    },
  });
  const { on, setOn } = useKeys(open);
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="sm"
        className={classes.keys}
        leftSection={<IconKeyboard size={18} aria-hidden />}
        onClick={open}
      >
        {t('inbox:keys.title')}
      </Button>
      {wanted && (
        <Suspense fallback={null}>
          <KeysDialog {...{ opened, close, on, setOn }} />
        </Suspense>
      )}
    </>
  );
}
