export type {
  CaseActivities,
  CaseFollowing,
  CaseRef,
  NextRung,
  OutsideActivities,
  PendingEffect,
  RungsApplied,
  StoryEvent,
} from './activities';
export { caseWorkflowId, caseWorkflowName, eventsRecorded, readCaseWorkflowId } from './messages';
export type { CaseEnd, CaseRun } from './messages';
export { caseAttributes } from './search-attributes';
