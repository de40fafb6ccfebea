import { Button, FileButton, Group, Input, Stack } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { DragEvent, JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../api/generated/model';
import { acceptedFiles, limits } from './attachment-limits';
import { AttachedRow, SendingRow } from './attachment-rows';
import classes from './attachments-field.module.css';
import { useUploads } from './use-uploads';

interface AttachmentsFieldProps {
  readonly attachments: readonly Attachment[];
  readonly onAdd: (attachment: Attachment) => void;
  readonly onRemove: (id: string) => void;
}

/** Files that go with the paper: sent as soon as they are chosen, removable until it is filed. */
export function AttachmentsField({ attachments, onAdd, onRemove }: AttachmentsFieldProps): JSX.Element {
  const { t } = useTranslation();
  const { sendings, add, again, drop } = useUploads(attachments.length, onAdd);
  const [over, setOver] = useState(false);
  const onDrag = (event: DragEvent, isOver: boolean): void => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <Input.Wrapper
      labelElement="div"
      role="group"
      aria-label={t('filing:attachments.label')}
      label={t('filing:attachments.label')}
      description={t('filing:attachments.limits', limits)}
    >
      <div
        className={classes.place}
        data-over={over}
        onDragOver={(event) => {
          onDrag(event, true);
        }}
        onDragLeave={(event) => {
          onDrag(event, false);
        }}
        onDrop={(event) => {
          onDrag(event, false);
          add([...event.dataTransfer.files]);
        }}
      >
        <Stack gap="xs">
          {attachments.map((attachment) => (
            <AttachedRow key={attachment.id} attachment={attachment} onRemove={onRemove} />
          ))}
          {sendings.map((sending) => (
            <SendingRow key={sending.key} sending={sending} onAgain={again} onDrop={drop} />
          ))}
          <Group gap="sm">
            <FileButton multiple accept={acceptedFiles} onChange={add}>
              {(props) => (
                <Button
                  {...props}
                  size="xs"
                  variant="default"
                  leftSection={<IconPaperclip size={14} aria-hidden />}
                  disabled={attachments.length + sendings.length >= limits.files}
                >
                  {t('filing:attachments.choose')}
                </Button>
              )}
            </FileButton>
          </Group>
        </Stack>
      </div>
    </Input.Wrapper>
  );
}
