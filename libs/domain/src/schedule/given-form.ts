import type { FormValues } from '../definition/form-schema';
import type { GivenValue, ScheduleDefinition } from '../definition/schedule-definition';

/** What a schedule knows of the day on which it starts its procedure. */
export interface DayOfStart {
  /** The local date of the occurrence, also where the start came later. */
  readonly date: string;
  /** The academic period that it follows from; null of a plain calendar. */
  readonly period: { readonly startsOn: string; readonly endsOn: string } | null;
}

/** The form of a case that a schedule starts. */
export function givenForm({ gives }: Pick<ScheduleDefinition, 'gives'>, day: DayOfStart): FormValues {
  return Object.fromEntries(Object.entries(gives).map(([field, given]) => [field, valueOf(given, day)]));
}

function valueOf(given: GivenValue, { date, period }: DayOfStart): unknown {
  switch (given.kind) {
    case 'constant':
      return given.value;
    case 'date':
      return date;
    case 'period-start':
      return period?.startsOn;
    case 'period-end':
      return period?.endsOn;
  }
}
