import type { LineState } from './state';

/** A line before its first event. */
export const newLine: LineState = {
  sequence: 0,
  status: 'open',
  end: null,
  step: null,
  visits: {},
  tasks: [],
  deadlines: [],
  paused: [],
  window: null,
  child: null,
  suspendedAt: null,
  undo: null,
  acted: [],
};
