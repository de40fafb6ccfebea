export { missedStarts } from './missed-starts';
export { readSchedules } from './read-schedules';
export type { PublishedSchedule } from './read-schedules';
export type { ScheduledResult } from './scheduled-result';
export { startBySchedule } from './start-by-schedule';
export type { ScheduledProcedure } from './start-by-schedule';
