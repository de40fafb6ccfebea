import { Button, Group, Modal, Stack } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice';

interface ActDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What the button does, as a verb. */
  readonly act: string;
  /** It cannot be undone. */
  readonly isFinal?: boolean;
  readonly busy: boolean;
  /** Null: it was not refused. */
  readonly error: unknown;
  readonly size?: 'md' | 'lg';
  readonly onClose: () => void;
  readonly onAct: () => void;
  /** What it is about, and its fields. */
  readonly children: ReactNode;
}

/** An act that is thought over before it is done: what follows, what has to be told, and two ways out. */
export function ActDialog(props: ActDialogProps): JSX.Element {
  const { opened, title, act, isFinal = false, busy, error, size = 'md', onClose, onAct, children } = props;
  const { t } = useTranslation();
  return (
    <Modal {...{ opened, title, size, onClose }} closeButtonProps={{ 'aria-label': t('design:dialog.close') }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onAct();
        }}
      >
        <Stack>
          {children}
          {error !== null && <ProblemNotice error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('design:dialog.cancel')}
            </Button>
            <Button type="submit" loading={busy} {...(isFinal ? { color: 'red.9' } : {})}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
