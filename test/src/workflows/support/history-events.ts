import type { temporal } from '@temporalio/proto';

export type History = temporal.api.history.v1.IHistory;

type Event = NonNullable<History['events']>[number];
type Attributes = Extract<keyof Event, `${string}EventAttributes`>;

/** Events of one kind in a history, with their own attributes. */
export function eventsOf<K extends Attributes>(
  history: History,
  kind: K,
): (Event & { [P in K]: NonNullable<Event[P]> })[] {
  return (history.events ?? []).filter((event): event is Event & { [P in K]: NonNullable<Event[P]> } =>
    Boolean(event[kind]),
  );
}

/** Milliseconds since the epoch of the event's moment in the workflow's own time. */
export const momentOf = ({ eventTime }: Event): number =>
  Number(eventTime?.seconds ?? 0) * 1000 + (eventTime?.nanos ?? 0) / 1e6;

/** The seconds each timer was set to, in order. */
export const timerSeconds = (history: History): number[] =>
  eventsOf(history, 'timerStartedEventAttributes').map(({ timerStartedEventAttributes: { startToFireTimeout } }) =>
    Number(startToFireTimeout?.seconds ?? 0),
  );
