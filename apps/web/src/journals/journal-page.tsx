import { Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBook2 } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useJournalsOne } from '../api/generated/journals/journals';
import type { Journal } from '../api/generated/model';
import { isProblem } from '../api/problem';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { askedPlace } from './asked-place';
import { openWindows } from './cell-right';
import { EndedWindows } from './ended-windows';
import { HistoryDialog } from './history-dialog';
import type { HistorySubject } from './history-subject';
import { JournalGrid } from './journal-grid';
import { LessonSheet } from './lesson-sheet';
import { NoJournal } from './no-journal';
import { StandInBanner } from './stand-in-banner';
import { UnsavedBar } from './unsaved-bar';
import { useEndedWindows } from './use-ended-windows';
import { useLockClock } from './use-lock-clock';
import { useMarks } from './use-marks';
import { WindowBanner } from './window-banner';

/** Below this width a thumb works: one lesson at a time instead of the grid. */
const NARROW = '(max-width: 48em)';

/** `/journals/:journal` */
export function JournalPage(): JSX.Element {
  const { t } = useTranslation();
  const { journal: id = '' } = useParams();
  const { data, error, refetch } = useJournalsOne(id);
  if (data !== undefined) return <OpenJournal key={data.id} journal={data} />;
  return (
    <>
      <PageHeader title={t('journals:one')} />
      {error === null ? (
        <Stack gap="sm" aria-busy>
          <Skeleton height={96} radius="md" />
          <Skeleton height={420} radius="md" />
        </Stack>
      ) : isProblem(error, 'not-found', 'request-invalid') ? (
        <NoJournal />
      ) : (
        <ProblemNotice error={error} onAgain={() => void refetch()} />
      )}
    </>
  );
}

function OpenJournal({ journal }: { readonly journal: Journal }): JSX.Element {
  const { t } = useTranslation();
  const now = useLockClock(journal);
  const marks = useMarks(journal, now);
  const { ended, dismiss } = useEndedWindows(journal, now);
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const [params] = useSearchParams();
  const [history, setHistory] = useState<HistorySubject | null>(null);
  const { discipline, group, subgroup, teacher, programme } = journal;
  const lost = marks.changes.filter(({ standing }) => standing === 'locked').length;
  const isEmpty = journal.lessons.length === 0 || journal.students.length === 0;
  const Marking = isNarrow ? LessonSheet : JournalGrid;
  return (
    <>
      <Anchor component={Link} to="/journals" size="sm">
        {t('journals:back')}
      </Anchor>
      <PageHeader
        title={[discipline.name, subgroup === null ? group.name : `${group.name} (${subgroup.code})`].join(' · ')}
        detail={[discipline.code, programme, t('journals:course', { course: group.course }), teacher.name].join(' · ')}
      />
      <EndedWindows {...{ ended, now, lost }} onDismiss={dismiss} />
      <Stack gap="md">
        <StandInBanner {...{ journal, now }} />
        {openWindows(journal, now).map((window) => (
          <WindowBanner key={window.id} {...{ journal, window }} />
        ))}
        {isEmpty ? (
          <EmptyState icon={IconBook2} title={t('journals:nothing.title')} detail={t('journals:nothing.detail')} />
        ) : (
          <Marking {...{ journal, now, marks }} asked={askedPlace(journal, params)} onAsk={setHistory} />
        )}
        {!journal.readOnly && <HowToCorrect />}
      </Stack>
      <UnsavedBar {...{ journal, marks, now }} />
      <HistoryDialog
        {...{ journal }}
        subject={history}
        onClose={() => {
          setHistory(null);
        }}
      />
    </>
  );
}

/** What is locked is not lost: the note is the way. */
function HowToCorrect(): JSX.Element {
  const { t } = useTranslation();
  return (
    <Text size="sm">
      {t('journals:correct.ask')}{' '}
      <Anchor component={Link} to="/file" inherit>
        {t('journals:correct.file')}
      </Anchor>
    </Text>
  );
}
