import { Alert, Button, Group } from '@mantine/core';
import { IconCheck, IconPencil, IconPlugConnectedX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarUnit, DayOfCalendar } from '../api/generated/model';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { Section } from '../design/section';
import { useMe } from '../session/use-session';
import { Acts } from './acts';
import { CalendarFacts } from './calendar-facts';
import { CalendarChoice } from './calendar-choice';
import { ChangeDialog } from './change-dialog';
import type { Applied } from './change-dialog';
import { ConfirmDialog } from './confirm-dialog';
import { DayDialog } from './day-dialog';
import type { Draft } from './draft';
import { beginDraft, sourceOf } from './draft';
import { EditBar } from './edit-bar';
import { Legend } from './legend';
import { OutageDialog } from './outage-dialog';
import { ReachNotice } from './reach-notice';
import { TryTerm } from './try-term';
import type { Place } from './use-place';
import { useYear } from './use-year';
import { YearGrid } from './year-grid';

interface CalendarDeskProps {
  readonly units: readonly CalendarUnit[];
  readonly unit: CalendarUnit;
  readonly place: Place;
}

type Dialog = 'record' | 'outage' | 'confirm' | null;

/** The calendar of a unit: to look at, to try a term by, and for whoever keeps it to change. */
export function CalendarDesk({ units, unit, place }: CalendarDeskProps): JSX.Element {
  const { t } = useTranslation();
  const { may } = useMe();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [applied, setApplied] = useState<Applied | undefined>(undefined);
  const { calendar, days, error, again } = useYear(unit.id, place.year, draft);
  const day = days.find(({ date }) => date === open);
  const close = (): void => {
    setDialog(null);
  };
  const done = (what: Applied): void => {
    setApplied(what);
    setDraft(null);
    close();
  };
  if (calendar === undefined) return error === null ? <RowsLoading /> : <ProblemNotice error={error} onAgain={again} />;
  const edit = (): void => {
    setApplied(undefined);
    setDraft(beginDraft(calendar));
  };
  return (
    <>
      <div role="status">
        {applied !== undefined && (
          <Alert color="green" icon={<IconCheck aria-hidden />} title={t('calendars:recorded.title')}>
            {applied === null
              ? t('calendars:recorded.kept')
              : t('calendars:recorded.moved', { count: applied.counts.deadlines + applied.counts.windows })}
            {applied !== null &&
              applied.pending > 0 &&
              ` ${t('calendars:recorded.pending', { count: applied.pending })}`}
          </Alert>
        )}
      </div>
      <CalendarChoice units={units} unit={unit.id} year={calendar.year} place={place} isLocked={draft !== null} />
      <ReachNotice reach={calendar.reach} onAddYear={may.keepCalendars && draft === null ? edit : null} />
      {may.keepCalendars && draft === null && (
        <Group className="no-print">
          <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={edit}>
            {t('calendars:edit')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlugConnectedX size={16} aria-hidden />}
            onClick={() => {
              setDialog('outage');
            }}
          >
            {t('calendars:outage.open')}
          </Button>
        </Group>
      )}
      {draft !== null && (
        <EditBar
          {...{ calendar, draft, isTop: unit.parent === null }}
          onDraft={setDraft}
          onYear={(year) => {
            place.go({ year });
          }}
          onRecord={() => {
            setDialog('record');
          }}
          onDiscard={() => {
            setDraft(null);
          }}
        />
      )}
      {error !== null && <ProblemNotice error={error} onAgain={again} />}
      <Legend />
      <YearGrid
        year={calendar.year}
        days={days}
        isOwn={(date) => draft !== null && sourceOf(draft, date) !== 'above'}
        onOpen={({ date }) => {
          setOpen(date);
        }}
      />
      <Section title={t('calendars:facts.title')}>
        <CalendarFacts calendar={calendar} />
      </Section>
      <div className="no-print">
        <TryTerm unit={unit.id} draft={draft} />
      </div>
      {may.watch && (
        <div className="no-print">
          <Acts />
        </div>
      )}
      {day !== undefined && dialog !== 'confirm' && (
        <DayDialog
          {...{ day, calendar, draft }}
          onDraft={setDraft}
          onConfirm={
            confirmable(day) && may.keepCalendars && draft === null
              ? () => {
                  setDialog('confirm');
                }
              : null
          }
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
      {day !== undefined && dialog === 'confirm' && (
        <ConfirmDialog
          unit={calendar.owner.id}
          day={day}
          onClose={() => {
            close();
            setOpen(null);
          }}
        />
      )}
      {dialog === 'outage' && <OutageDialog unit={unit.id} onClose={close} onDone={done} />}
      {dialog === 'record' && draft !== null && (
        <ChangeDialog
          unit={unit.id}
          title={t('calendars:change.title', { unit: unit.name })}
          change={{ kind: 'layer', ...draft }}
          onClose={close}
          onDone={done}
        />
      )}
    </>
  );
}

const confirmable = ({ provisional }: DayOfCalendar): boolean => provisional === true;
