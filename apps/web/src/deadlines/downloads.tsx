import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../language/current-language';
import type { BoardFilter, View } from './board-view';
import { fileAddress } from './board-view';

interface DownloadsProps {
  readonly view: View;
  readonly filter: BoardFilter;
}

/** What is shown as a file to keep, all of it, in the language that is read. */
export function Downloads({ view, filter }: DownloadsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Group gap="xs" className="no-print">
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={fileAddress(view, filter, format, currentLanguage())}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t(`deadlines:file.${format}`)}
        </Button>
      ))}
    </Group>
  );
}
