import type { Refusal } from '../errors/domain-error';
import { refuse } from '../errors/domain-error';
import type { Draft } from './draft';
import type { Input } from './input';
import { moveDeadline } from './move-deadline';
import type { OpenWindow, RunningDeadline } from './state';

const DAY = 86_400_000;

/** By how much the end of a window may be moved, all its extensions together: a window that needs more is a new one. */
const longestExtension = 31 * DAY;

type WindowExtended = Extract<Input, { type: 'windowExtended' }>;

/**
 * Moves the end of an open window by a recorded decision, only later (R07: without one it ends when it was promised to).
 * The term becomes a new generation, so that an alarm of the old one is refused, and its explanation names the decision.
 */
export function extendWindow(draft: Draft, input: WindowExtended): Refusal | null {
  const { window } = draft.line;
  const deadline = draft.line.deadlines.find(({ purpose }) => purpose === 'window');
  const step = draft.step(draft.line.step ?? '');
  if (window?.key !== input.window || deadline === undefined || step?.kind !== 'window')
    return refuse('not-possible-now', { window: input.window, why: 'window-not-open' });
  if (input.by.person === window.holder) return refuse('own-act');
  return checkEnd(deadline, input) ?? move(draft, { window, deadline }, input);
}

function checkEnd(deadline: RunningDeadline, { until }: WindowExtended): Refusal | null {
  const end = Date.parse(until);
  if (!(end > Date.parse(deadline.due)))
    return refuse('not-possible-now', { why: 'not-later', closesAt: deadline.due });
  const latest = Date.parse(deadline.explanation.extensions?.[0]?.from ?? deadline.due) + longestExtension;
  if (end <= latest) return null;
  return refuse('not-possible-now', { why: 'too-late', latest: new Date(latest).toISOString() });
}

interface Extended {
  readonly window: OpenWindow;
  readonly deadline: RunningDeadline;
}

function move(draft: Draft, { window, deadline }: Extended, { until, basis, by }: WindowExtended): null {
  const { explanation } = deadline;
  const extension = { from: deadline.due, to: until, basis, by: by.person };
  draft.emit({ do: 'extendWindow', window: window.key, closesAt: until, basis });
  const extensions = [...(explanation.extensions ?? []), extension];
  const end = { due: until, explanation: { ...explanation, due: until, extensions } };
  moveDeadline(draft, deadline, end, { address: { kind: 'person', person: window.holder } });
  return null;
}
