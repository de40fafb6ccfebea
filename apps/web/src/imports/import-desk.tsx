import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDatabaseImport, IconFileSearch } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../api/generated/model';
import { ConfirmImport } from './confirm-import';
import type { ChosenFiles } from './chosen-files';
import { brokenLimit, limits, nothingChosen, withFiles, withoutFile } from './chosen-files';
import { FilePlace } from './file-place';
import { FilesTable } from './files-table';
import { Outcome } from './outcome';
import { Sending } from './sending';
import { tallyOf } from './tally';
import { useImport } from './use-import';

const megabytes = (bytes: number): number => bytes / 1024 / 1024;
const told = { files: limits.files, file: megabytes(limits.file), together: megabytes(limits.together) };

/** Files are chosen, looked at, and only then imported; whatever is refused, the choice stays. */
export function ImportDesk(): JSX.Element {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ChosenFiles>(nothingChosen);
  const [asked, confirm] = useDisclosure(false);
  const { state, send, reset } = useImport();
  const { files, leftOut } = chosen;
  const isSending = state.at === 'sending';
  const report = state.at === 'answered' ? state.report : null;
  const broken = brokenLimit(files);
  const change = (next: ChosenFiles): void => {
    setChosen(next);
    reset();
  };
  const look = (): void => {
    void send(files, true);
  };
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <FilePlace
          disabled={isSending}
          onFiles={(added) => {
            change(withFiles(chosen, added));
          }}
        />
        {files.length === 0 && <Text size="sm">{t('imports:choose.before')}</Text>}
        <div role="status">
          {leftOut.length > 0 && <Text size="sm">{t('imports:choose.leftOut', { names: leftOut.join(', ') })}</Text>}
          {broken !== null && <Text size="sm">{t(`imports:limit.${broken}`, told)}</Text>}
        </div>
      </Stack>
      {files.length > 0 &&
        (isSending ? (
          <Sending dryRun={state.dryRun} part={state.part} />
        ) : (
          <Ways {...{ report, look }} disabled={broken !== null} onImport={confirm.open} />
        ))}
      <div aria-live="polite">
        <Outcome state={state} onAgain={look} />
      </div>
      {files.length > 0 && (
        <FilesTable
          {...{ files, report }}
          onRemove={
            isSending
              ? null
              : (name) => {
                  change(withoutFile(chosen, name));
                }
          }
        />
      )}
      {report !== null && (
        <ConfirmImport
          opened={asked}
          tally={tallyOf(report)}
          onCancel={confirm.close}
          onConfirm={() => {
            confirm.close();
            void send(files, false);
          }}
        />
      )}
    </Stack>
  );
}

interface WaysProps {
  readonly report: ImportReport | null;
  readonly disabled: boolean;
  readonly look: () => void;
  readonly onImport: () => void;
}

/** The way on is one: to look, and after a look without faults that found something, to import. */
function Ways({ report, disabled, look, onImport }: WaysProps): JSX.Element {
  const { t } = useTranslation();
  const isReady = report !== null && report.dryRun && report.faultCount === 0;
  const brings = isReady && tallyOf(report).added + tallyOf(report).changed > 0;
  return (
    <Group gap="sm">
      {brings && (
        <Button onClick={onImport} leftSection={<IconDatabaseImport size={18} aria-hidden />}>
          {t('imports:import')}
        </Button>
      )}
      <Button
        variant={brings ? 'default' : 'filled'}
        {...{ disabled }}
        onClick={look}
        leftSection={<IconFileSearch size={18} aria-hidden />}
      >
        {t(report === null ? 'imports:look' : 'imports:lookAgain')}
      </Button>
    </Group>
  );
}
