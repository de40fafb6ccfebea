import { Button, Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { IconArrowBackUp, IconBan, IconEye, IconEyeOff, IconFileCheck, IconFileOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseStoryDocuments200, Document } from '../api/generated/model';
import { PaperViewer } from '../design/paper-viewer';
import { ProblemNotice } from '../design/problem-notice';
import { Section } from '../design/section';
import { StateBadge } from '../design/state-badge';
import { wordMoment } from '../language/moments';
import classes from './case-papers.module.css';

interface CasePapersProps {
  readonly of: Pick<Case, 'outcome'>;
  readonly documents: UseQueryResult<CaseStoryDocuments200, unknown>;
}

/** The papers of the case, each revision as it was fixed; one of them is shown on demand. */
export function CasePapers({ of, documents }: CasePapersProps): JSX.Element {
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
            standing={standingOf(paper, of)}
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

const standings = {
  current: { state: 'good', icon: IconFileCheck },
  replaced: { state: 'quiet', icon: IconFileOff },
  recalled: { state: 'quiet', icon: IconArrowBackUp },
  cancelled: { state: 'quiet', icon: IconBan },
} as const;

/** A paper of a case that was taken back or broken off is in force no more. */
function standingOf({ current }: Document, { outcome }: Pick<Case, 'outcome'>): keyof typeof standings {
  if (!current) return 'replaced';
  return outcome === 'recalled' || outcome === 'cancelled' ? outcome : 'current';
}

interface PaperLineProps {
  readonly paper: Document;
  readonly standing: keyof typeof standings;
  readonly shown: boolean;
  readonly onShow: () => void;
}

function PaperLine({ paper, standing, shown, onShow }: PaperLineProps): JSX.Element {
  const { t } = useTranslation();
  const { title, revision, stepTitle, fixedAt, code, content } = paper;
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
        <StateBadge {...standings[standing]}>{t(`cases:papers.${standing}`)}</StateBadge>
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
