import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseStoryDocuments } from '../api/generated/cases/cases';
import type { AgendaItem } from '../api/generated/model';
import { PaperViewer } from '../design/paper-viewer';
import { ProblemNotice } from '../design/problem-notice';
import { paperOf } from './paper-of';

/** The paper that the decision on an item has made for its case, shown on demand. */
export function Extract({ item }: { readonly item: AgendaItem }): JSX.Element {
  const { t } = useTranslation();
  const [shown, { toggle }] = useDisclosure(false);
  const { data, error, refetch } = useCaseStoryDocuments(item.case.id, { query: { enabled: shown } });
  const paper = paperOf(data?.items ?? [], item);
  const Icon = shown ? IconEyeOff : IconEye;
  const { number } = item.case;
  return (
    <div>
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon size={14} aria-hidden />}
        aria-expanded={shown}
        aria-label={t('sittings:extract.of', { number })}
        onClick={toggle}
      >
        {t(shown ? 'sittings:extract.hide' : 'sittings:extract.show')}
      </Button>
      {shown && error !== null && <ProblemNotice error={error} onAgain={() => void refetch()} />}
      {shown && data !== undefined && paper === null && <Text size="sm">{t('sittings:extract.none')}</Text>}
      {shown && paper !== null && <PaperViewer url={paper.content} title={`${number} ${paper.title}`} />}
    </div>
  );
}
