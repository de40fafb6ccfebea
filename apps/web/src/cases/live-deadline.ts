import type { CaseDeadline } from '../api/generated/model';

/** Whether a clock still runs: in time, overdue, or held. */
export const isLive = ({ state }: Pick<CaseDeadline, 'state'>): boolean =>
  state === 'running' || state === 'breached' || state === 'paused';

/** Whether the author still holds an open window. */
export const isOpenWindow = (deadline: Pick<CaseDeadline, 'state' | 'purpose'>): boolean =>
  deadline.purpose === 'window' && isLive(deadline);
