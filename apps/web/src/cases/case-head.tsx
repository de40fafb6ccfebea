import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseDeadline } from '../api/generated/model';
import { CaseBadge } from '../design/case-badge';
import { PageHeader } from '../design/page-header';
import { wordMoment, wordNearMoment } from '../language/moments';
import classes from './case-head.module.css';
import { CaseEnding } from './case-ending';
import { CaseStanding } from './case-standing';
import { isOpenWindow } from './live-deadline';

/** Which case it is, how it stands, whose it is, until when an answer was promised, and what may be done with it as a whole. */
export function CaseHead({
  of,
  deadlines,
}: {
  readonly of: Case;
  readonly deadlines: readonly CaseDeadline[];
}): JSX.Element {
  const { t } = useTranslation();
  const promised = deadlines
    .filter(({ state }) => state === 'running')
    .map(({ due }) => due)
    .sort()[0];
  return (
    <PageHeader
      title={`${of.number} · ${of.title}`}
      detail={
        <Group gap="md" mt={4} className={classes.facts}>
          <CaseBadge of={of} />
          <span>{of.author.name}</span>
          <span>{t('cases:one.filed', { moment: wordMoment(of.filedAt) })}</span>
          {of.endedAt !== null && <span>{t('cases:one.ended', { moment: wordMoment(of.endedAt) })}</span>}
          {promised !== undefined && <span>{t('cases:one.promised', { moment: wordNearMoment(promised) })}</span>}
        </Group>
      }
    >
      <Group gap="xs" className="no-print">
        <CaseStanding of={of} />
        <CaseEnding of={of} windowOpen={deadlines.some(isOpenWindow)} />
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => {
            window.print();
          }}
        >
          {t('cases:one.print')}
        </Button>
      </Group>
    </PageHeader>
  );
}
