import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArchive, IconDownload, IconLock } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../api/generated/model';
import { ArchiveDialog } from './archive-dialog';
import { CloseDialog } from './close-dialog';
import { missingControls } from './missing';

interface SheetActionsProps {
  readonly sheet: Sheet;
  /** Null: as it is now. */
  readonly revision: number | null;
}

/** What can be done with a sheet: closed by who keeps it, filed by the registrar's office, taken away by whoever sees it. */
export function SheetActions({ sheet, revision }: SheetActionsProps): JSX.Element {
  const { t } = useTranslation();
  const [closing, close] = useDisclosure(false);
  const [filing, file] = useDisclosure(false);
  const of = revision === null ? '' : `&revision=${String(revision)}`;
  const isWhole = missingControls(sheet.table).length === 0;
  return (
    <Group gap="xs" className="no-print">
      <Button
        component="a"
        href={`/api/sheets/${sheet.id}/content?format=xlsx${of}`}
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t('sheets:download')}
      </Button>
      {sheet.mayPrint && (
        <Button variant="default" leftSection={<IconArchive size={16} aria-hidden />} onClick={file.open}>
          {t('sheets:archive.do')}
        </Button>
      )}
      {sheet.mayClose && (
        <Button
          leftSection={<IconLock size={16} aria-hidden />}
          variant={isWhole ? 'filled' : 'default'}
          onClick={close.open}
        >
          {t('sheets:close.ask')}
        </Button>
      )}
      {sheet.mayClose && <CloseDialog sheet={sheet} opened={closing} onClose={close.close} />}
      {sheet.mayPrint && <ArchiveDialog sheet={sheet} opened={filing} onClose={file.close} />}
    </Group>
  );
}
