import { Radio, Skeleton, Stack, Text } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { calendarChangesApply, calendarLayersRecord } from '../api/generated/calendars/calendars';
import type { AppliedCalendarChange, CalendarPreviewRequestChange } from '../api/generated/model';
import { isProblem } from '../api/problem';
import { ActDialog } from '../design/act-dialog';
import { ProblemNotice } from '../design/problem-notice';
import { isWhole, noBasis, trimmed } from './basis-draft';
import { BasisFields } from './basis-fields';
import { MovedList, MovedSummary } from './moved-list';
import { usePreview } from './use-preview';

/** What has been recorded: null where nothing that ran was to be moved. */
export type Applied = AppliedCalendarChange | null;

interface ChangeDialogProps {
  readonly unit: string;
  readonly title: string;
  /** Null: not all of it has been told. */
  readonly change: CalendarPreviewRequestChange | null;
  readonly onClose: () => void;
  readonly onDone: (applied: Applied) => void;
  readonly children?: ReactNode;
}

/** What a change of the calendar moves, before it is recorded; then on which paper, and whether what runs is moved (R18). */
export function ChangeDialog({ unit, title, change, onClose, onDone, children }: ChangeDialogProps): JSX.Element {
  const { t } = useTranslation();
  const preview = usePreview(unit, change);
  const [basis, setBasis] = useState(noBasis);
  const [missing, setMissing] = useState(false);
  const [moves, setMoves] = useState(true);
  const shown = preview.data ?? null;
  const act = useAct({
    send: async (
      { fingerprint }: { readonly fingerprint: string; readonly basis: typeof basis; readonly moves: boolean },
      options,
    ) => {
      if (change === null) throw new Error('a change that is not told yet was sent');
      const paper = trimmed(basis);
      if (moves || change.kind === 'outage')
        return await calendarChangesApply(unit, { change, basis: paper, fingerprint }, options);
      const { country = null, content, follows } = change;
      const after = follows === undefined ? {} : { follows };
      await calendarLayersRecord(unit, { country, content, ...after, basis: paper }, options);
      return null;
    },
    onDone,
    onRefused: (error) => {
      if (isProblem(error, 'calendar-changed')) void preview.refetch();
    },
  });
  const isMoving = shown !== null && Object.values(shown.counts).some((count) => count > 0);
  return (
    <ActDialog
      opened
      size="lg"
      title={title}
      act={t(isMoving && moves ? 'calendars:change.move' : 'calendars:change.record')}
      busy={act.isPending || preview.isLoading}
      error={act.error}
      onClose={onClose}
      onAct={() => {
        const isTold = change !== null && isWhole(basis);
        setMissing(!isTold);
        if (isTold && shown !== null) act.mutate({ fingerprint: shown.fingerprint, basis, moves });
      }}
    >
      {children}
      {change !== null && (
        <section aria-live="polite">
          <Text fw={600}>{t('calendars:moves.title')}</Text>
          {preview.isLoading && <Skeleton height={60} mt="xs" aria-label={t('calendars:moves.counting')} />}
          {preview.error !== null && <ProblemNotice error={preview.error} />}
          {shown !== null && <MovedSummary counts={shown.counts} />}
        </section>
      )}
      {shown !== null && (
        <MovedList
          terms={shown.terms}
          busy={preview.isFetchingNextPage}
          onMore={
            preview.hasNextPage
              ? () => {
                  void preview.fetchNextPage();
                }
              : null
          }
        />
      )}
      {isMoving && change?.kind === 'layer' && (
        <Radio.Group
          label={t('calendars:change.running')}
          value={moves ? 'move' : 'keep'}
          onChange={(value) => {
            setMoves(value === 'move');
          }}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="move" label={t('calendars:change.moveThem')} />
            <Radio value="keep" label={t('calendars:change.keepThem')} />
          </Stack>
        </Radio.Group>
      )}
      <BasisFields value={basis} onChange={setBasis} missing={missing} error={act.error} />
    </ActDialog>
  );
}
