import { ActionIcon, Button, Progress, Text } from '@mantine/core';
import { IconAlertCircle, IconFile, IconFileUpload, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../api/generated/model';
import { Problem } from '../api/problem';
import { currentLanguage } from '../language/current-language';
import { limits, sizeOf } from './attachment-limits';
import classes from './attachments-field.module.css';
import type { Sending } from './use-uploads';

interface AttachedRowProps {
  readonly attachment: Attachment;
  readonly onRemove: (id: string) => void;
}

/** A file that the server has. */
export function AttachedRow({ attachment, onRemove }: AttachedRowProps): JSX.Element {
  return (
    <div className={classes.row}>
      <IconFile size={18} aria-hidden />
      <Text className={classes.name ?? ''} size="sm">
        {attachment.name}
      </Text>
      <FileSize bytes={attachment.size} />
      <RemoveButton
        name={attachment.name}
        onRemove={() => {
          onRemove(attachment.id);
        }}
      />
    </div>
  );
}

interface SendingRowProps {
  readonly sending: Sending;
  readonly onAgain: (sending: Sending) => void;
  readonly onDrop: (key: string) => void;
}

/** A file on its way, or why it is not. */
export function SendingRow({ sending, onAgain, onDrop }: SendingRowProps): JSX.Element {
  const { t } = useTranslation();
  const { file, fault, error, progress } = sending;
  const failed = fault !== null || error !== null;
  return (
    <div>
      <div className={classes.row}>
        {failed ? (
          <IconAlertCircle size={18} color="var(--mantine-color-error)" aria-hidden />
        ) : (
          <IconFileUpload size={18} aria-hidden />
        )}
        <Text className={classes.name ?? ''} size="sm">
          {file.name}
        </Text>
        {error !== null && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              onAgain(sending);
            }}
          >
            {t('filing:attachments.again')}
          </Button>
        )}
        <RemoveButton
          name={file.name}
          onRemove={() => {
            onDrop(sending.key);
          }}
        />
      </div>
      {failed ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {fault === null
            ? wordError(error, t('filing:attachments.broken'))
            : t(`filing:attachments.fault.${fault}`, limits)}
        </Text>
      ) : (
        <Progress
          mt={4}
          size="sm"
          value={progress * 100}
          aria-label={t('filing:attachments.sending', { name: file.name })}
        />
      )}
    </div>
  );
}

/** The server's words about the file, where it has said any. */
const wordError = (error: unknown, otherwise: string): string =>
  error instanceof Problem ? (error.detail ?? error.title) : otherwise;

function FileSize({ bytes }: { readonly bytes: number }): JSX.Element {
  const { amount, unit } = sizeOf(bytes);
  const words = new Intl.NumberFormat(currentLanguage(), { style: 'unit', unit }).format(amount);
  return (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  );
}

function RemoveButton({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }): JSX.Element {
  const { t } = useTranslation();
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={t('filing:attachments.remove', { name })} onClick={onRemove}>
      <IconX size={16} aria-hidden />
    </ActionIcon>
  );
}
