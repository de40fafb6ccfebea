import type { CaseActivities, OutsideActivities, ScheduleActivities } from '@kelisim/workflows';

/**
 * The functions that the worker offers, no more and no fewer than the workflow's interfaces name: a provider's other
 * members must not become callable as activities.
 */
export function bindActivities(
  cases: CaseActivities,
  outside: OutsideActivities,
  schedules: ScheduleActivities,
): CaseActivities & OutsideActivities & ScheduleActivities {
  return {
    followCase: (ref, acknowledge) => cases.followCase(ref, acknowledge),
    applyDueRungs: (ref) => cases.applyDueRungs(ref),
    writeLetters: (ref, effect) => cases.writeLetters(ref, effect),
    failEffect: (ref, effect, code) => cases.failEffect(ref, effect, code),
    renderPaper: (ref, effect) => outside.renderPaper(ref, effect),
    reportChildEnd: (ref, effect) => outside.reportChildEnd(ref, effect),
    openOutsideWindow: (ref, effect) => outside.openOutsideWindow(ref, effect),
    extendOutsideWindow: (ref, effect) => outside.extendOutsideWindow(ref, effect),
    closeOutsideWindow: (ref, effect) => outside.closeOutsideWindow(ref, effect),
    startBySchedule: (procedure, called) => schedules.startBySchedule(procedure, called),
  };
}
