import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconFiles, IconFolderOpen } from '@tabler/icons-react';
import type { DragEvent, JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { droppedFiles } from './dropped-files';
import styles from './imports.module.css';

/** React passes the attribute on; its types do not know it. */
const wholeFolder: object = { webkitdirectory: '' };

interface FilePlaceProps {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are chosen, one by one or a folder at once, or let fall. */
export function FilePlace({ disabled, onFiles }: FilePlaceProps): JSX.Element {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const onDrag = (event: DragEvent, isOver: boolean): void => {
    event.preventDefault();
    setOver(isOver && !disabled);
  };
  return (
    <div
      className={styles.place}
      data-over={over}
      onDragOver={(event) => {
        onDrag(event, true);
      }}
      onDragLeave={(event) => {
        onDrag(event, false);
      }}
      onDrop={(event) => {
        onDrag(event, false);
        if (!disabled) void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      <Group gap="sm">
        <FileButton multiple onChange={onFiles} inputProps={wholeFolder}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              disabled={disabled}
              leftSection={<IconFolderOpen size={18} aria-hidden />}
            >
              {t('imports:choose.folder')}
            </Button>
          )}
        </FileButton>
        <FileButton multiple accept=".csv" onChange={onFiles}>
          {(props) => (
            <Button {...props} variant="default" disabled={disabled} leftSection={<IconFiles size={18} aria-hidden />}>
              {t('imports:choose.files')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" visibleFrom="sm">
          {t('imports:choose.drop')}
        </Text>
      </Group>
    </div>
  );
}
