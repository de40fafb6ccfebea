import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarUnit } from '../api/generated/model';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { Section } from '../design/section';
import { useMe } from '../session/use-session';
import { Acts } from './acts';
import { CalendarChoice } from './calendar-choice';
import { CalendarFacts } from './calendar-facts';
import { ChangeDialog } from './change-dialog';
import type { Applied } from './change-dialog';
import type { Draft } from './draft';
import { beginDraft, sourceOf } from './draft';
import { DraftFaults } from './draft-faults';
import { EditBar } from './edit-bar';
import { EmptyYearNotice } from './empty-year-notice';
import { KeeperActions } from './keeper-actions';
import { Legend } from './legend';
import { OpenedDay } from './opened-day';
import { OutageDialog } from './outage-dialog';
import { ReachNotice } from './reach-notice';
import { RecordedNotice } from './recorded-notice';
import { TryTerm } from './try-term';
import type { Place } from './use-place';
import { useYear } from './use-year';
import { YearGrid } from './year-grid';

interface CalendarDeskProps {
  readonly units: readonly CalendarUnit[];
  readonly unit: CalendarUnit;
  readonly place: Place;
}

/** The calendar of a unit: to look at, to try a term by, and for whoever keeps it to change. */
export function CalendarDesk({ units, unit, place }: CalendarDeskProps): JSX.Element {
  const { t } = useTranslation();
  const { may } = useMe();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'record' | 'outage' | null>(null);
  const [applied, setApplied] = useState<Applied | undefined>(undefined);
  const { calendar, days, error, again } = useYear(unit.id, place.year, draft);
  if (calendar === undefined) return error === null ? <RowsLoading /> : <ProblemNotice error={error} onAgain={again} />;
  const day = days.find(({ date }) => date === open);
  const isKeeping = may.keepCalendars && draft === null;
  const edit = (): void => {
    setApplied(undefined);
    setDraft(beginDraft(calendar));
  };
  const close = (): void => {
    setDialog(null);
  };
  const done = (what: Applied): void => {
    setApplied(what);
    setDraft(null);
    close();
  };
  return (
    <>
      <RecordedNotice applied={applied} />
      <CalendarChoice units={units} unit={unit.id} year={calendar.year} place={place} isLocked={draft !== null} />
      <ReachNotice reach={calendar.reach} onAddYear={isKeeping ? edit : null} />
      <EmptyYearNotice year={calendar.year} days={days} />
      {isKeeping && (
        <KeeperActions
          onEdit={edit}
          onOutage={() => {
            setDialog('outage');
          }}
        />
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
      {error !== null && draft === null && <ProblemNotice error={error} onAgain={again} />}
      {error !== null && draft !== null && <DraftFaults error={error} draft={draft} />}
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
      {may.watch && <Acts />}
      {day !== undefined && (
        <OpenedDay
          {...{ day, calendar, draft, mayKeep: may.keepCalendars }}
          onDraft={setDraft}
          onClose={() => {
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
