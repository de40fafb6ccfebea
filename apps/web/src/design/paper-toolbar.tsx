import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconArrowAutofitWidth, IconDownload, IconExternalLink, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './paper-viewer.module.css';

/** What one step makes larger or smaller; 1 fits the width. */
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

interface PaperToolbarProps {
  readonly url: string;
  readonly title: string;
  readonly page: number;
  /** Unknown while the paper is read. */
  readonly pages: number | null;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** What can be done with a paper that is shown. */
export function PaperToolbar({ url, title, page, pages, zoom, onZoom }: PaperToolbarProps): JSX.Element {
  const { t } = useTranslation();
  const step = ZOOMS.indexOf(zoom);
  const icon = { variant: 'subtle', color: 'gray', size: 'lg' } as const;
  const zoomBy = (by: number) => () => {
    onZoom(ZOOMS[step + by] ?? zoom);
  };
  return (
    <Group className={classes.toolbar} justify="space-between" gap={4} wrap="nowrap">
      <Text size="sm" truncate fw={500} title={title}>
        <span className={classes.name}>{title}</span>
        {pages !== null && (
          <Text span size="xs" c="dimmed" className={classes.count} fw={400}>
            {t('design:paper.page', { page, pages })}
          </Text>
        )}
      </Text>
      <Group gap={0} wrap="nowrap">
        <Tooltip label={t('design:paper.zoomOut')}>
          <ActionIcon {...icon} aria-label={t('design:paper.zoomOut')} onClick={zoomBy(-1)} disabled={step <= 0}>
            <IconZoomOut size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('design:paper.fit')}>
          <ActionIcon
            {...icon}
            className={classes.fit}
            aria-label={t('design:paper.fit')}
            onClick={zoomBy(ZOOMS.indexOf(1) - step)}
          >
            <IconArrowAutofitWidth size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('design:paper.zoomIn')}>
          <ActionIcon
            {...icon}
            aria-label={t('design:paper.zoomIn')}
            onClick={zoomBy(1)}
            disabled={step === ZOOMS.length - 1}
          >
            <IconZoomIn size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('design:paper.download')}>
          <ActionIcon
            {...icon}
            component="a"
            href={url}
            download={`${title}.pdf`}
            aria-label={t('design:paper.download')}
          >
            <IconDownload size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('design:paper.open')}>
          <ActionIcon
            {...icon}
            component="a"
            href={url}
            target="_blank"
            rel="noopener"
            aria-label={t('design:paper.open')}
          >
            <IconExternalLink size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </Group>
  );
}
