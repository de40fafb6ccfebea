import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { calendarTrialsDraft, useCalendarsRead } from '../api/generated/calendars/calendars';
import type { DayOfCalendar, UnitCalendar } from '../api/generated/model';
import type { Draft } from './draft';
import { said } from './draft';

interface Year {
  /** Undefined: it is not there yet. */
  readonly calendar: UnitCalendar | undefined;
  readonly days: readonly DayOfCalendar[];
  /** Null: nothing went wrong. Of a draft what the server finds wrong with it. */
  readonly error: unknown;
  readonly again: () => void;
}

/** A year of a unit's calendar; while one is being written, as it would be. */
export function useYear(unit: string, year: number | null, draft: Draft | null): Year {
  const read = useCalendarsRead(unit, year === null ? {} : { year }, { query: { placeholderData: keepPreviousData } });
  const shown = read.data?.year;
  const tried = useQuery({
    queryKey: ['calendar draft', unit, shown, draft],
    queryFn: async ({ signal }) =>
      draft === null || shown === undefined
        ? null
        : await calendarTrialsDraft(unit, { year: shown, draft: said(draft) }, { signal }),
    enabled: draft !== null && shown !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const days = draft === null ? read.data?.days : (tried.data?.days ?? read.data?.days);
  return {
    calendar: read.data,
    days: days ?? [],
    error: read.error ?? (draft === null ? null : tried.error),
    again: () => {
      void read.refetch();
    },
  };
}
