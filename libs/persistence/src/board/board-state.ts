/**
 * What a registrar looks for (R44). `running` is all that is not due yet; `today` and `at-risk` are parts of it: due on this local day
 * (midnight belongs to the day that it ends), less than a quarter of the working time left.
 */
export const boardStates = ['running', 'today', 'at-risk', 'overdue', 'paused'] as const;
export type BoardState = (typeof boardStates)[number];

/** Of deadline `x`. A clock that has passed its moment is overdue at once, whether or not its alarm has been worked off. */
export const stateConditions: Readonly<Record<BoardState, string>> = {
  running: `x.state <> 'paused' and x.due_at > moment.now`,
  today: `x.state <> 'paused' and x.due_at > moment.now and x.due_at <= moment.midnight`,
  'at-risk': `x.state <> 'paused' and x.due_at > moment.now and x.risk_at < moment.now`,
  overdue: `x.state <> 'paused' and x.due_at <= moment.now`,
  paused: `x.state = 'paused'`,
};
