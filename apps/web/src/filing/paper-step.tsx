import { Button, Group, Stack } from '@mantine/core';
import { IconArrowLeft, IconSend } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../design/problem-notice';
import { isAboutFields } from './use-file';
import type { File } from './use-file';

interface PaperStepProps {
  readonly file: File;
  readonly onFile: () => void;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** On a narrow screen: the paper alone, with the way back and the way on. */
export function PaperStep({ file, onFile, onBack, children }: PaperStepProps): JSX.Element {
  const { t } = useTranslation();
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return (
    <Stack>
      {children}
      {file.isError && !isAboutFields(file.error) && <ProblemNotice error={file.error} />}
      <Group gap="sm">
        <Button loading={file.isPending} leftSection={<IconSend size={18} aria-hidden />} onClick={onFile}>
          {t('filing:file')}
        </Button>
        <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
          {t('filing:paper.back')}
        </Button>
      </Group>
    </Stack>
  );
}
