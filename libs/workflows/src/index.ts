export type {
  CaseActivities,
  CaseFollowing,
  CaseRef,
  NextRung,
  OutsideActivities,
  PendingEffect,
  RungsApplied,
  ScheduleActivities,
  ScheduledProcedure,
  ScheduledStanding,
  StoryEvent,
} from './activities';
export {
  caseWorkflowId,
  caseWorkflowName,
  eventsRecorded,
  readCaseWorkflowId,
  scheduledStartName,
  scheduleIdOf,
  schedulePrefix,
} from './messages';
export type { CaseEnd, CaseRun, ScheduledStartEnd } from './messages';
export { caseAttributes } from './search-attributes';
