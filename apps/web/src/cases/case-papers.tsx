import { Button, Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { IconEye, IconEyeOff, IconFileCheck, IconFileOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStoryDocuments200, Document } from '../api/generated/model';
import { PaperViewer } from '../design/paper-viewer';
import { ProblemNotice } from '../design/problem-notice';
import { StateBadge } from '../design/state-badge';
import { wordMoment } from '../language/moments';
import classes from './case-papers.module.css';
import { Section } from './section';

/** The papers of the case, each revision as it was fixed; one of them is shown on demand. */
export function CasePapers({
  documents,
}: {
  readonly documents: UseQueryResult<CaseStoryDocuments200, unknown>;
}): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch } = documents;
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Section title={t('cases:papers.title')}>
      {data === undefined &&
        (error === null ? <Skeleton height={80} /> : <ProblemNotice error={error} onAgain={() => void refetch()} />)}
      {data?.items.length === 0 && <Text size="sm">{t('cases:papers.none')}</Text>}
      <ul className={classes.papers}>
        {data?.items.map((paper) => (
          <PaperLine
            key={paper.id}
            paper={paper}
            shown={paper.id === shown}
            onShow={() => {
              setShown(paper.id === shown ? null : paper.id);
            }}
          />
        ))}
      </ul>
    </Section>
  );
}

interface PaperLineProps {
  readonly paper: Document;
  readonly shown: boolean;
  readonly onShow: () => void;
}

function PaperLine({ paper, shown, onShow }: PaperLineProps): JSX.Element {
  const { t } = useTranslation();
  const { title, revision, current, stepTitle, fixedAt, code, content } = paper;
  const name = t('cases:papers.name', { title, revision });
  const Icon = shown ? IconEyeOff : IconEye;
  return (
    <li className={classes.paper}>
      <div className={classes.line}>
        <div className={classes.words}>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <Text size="xs">
            {[stepTitle ?? t('cases:papers.filed'), wordMoment(fixedAt), t('cases:papers.code', { code })].join(' · ')}
          </Text>
        </div>
        <StateBadge state={current ? 'good' : 'quiet'} icon={current ? IconFileCheck : IconFileOff}>
          {t(current ? 'cases:papers.current' : 'cases:papers.replaced')}
        </StateBadge>
        <Button
          className="no-print"
          size="xs"
          variant="default"
          leftSection={<Icon size={16} aria-hidden />}
          aria-expanded={shown}
          aria-label={t(shown ? 'cases:papers.hideOne' : 'cases:papers.showOne', { name })}
          onClick={onShow}
        >
          {t(shown ? 'cases:papers.hide' : 'cases:papers.show')}
        </Button>
      </div>
      {shown && (
        <div className="no-print">
          <PaperViewer url={content} title={`${paper.case.number} ${name}`} />
        </div>
      )}
    </li>
  );
}
