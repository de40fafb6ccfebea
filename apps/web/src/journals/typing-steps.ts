import type { UnsavedMarks } from './unsaved-marks';

/** How many steps back are kept: more than anybody remembers. */
const MOST_STEPS = 100;

/** What was typed before, newest last, and what was taken back, nearest last. */
export interface TypingSteps {
  readonly past: readonly UnsavedMarks[];
  readonly future: readonly UnsavedMarks[];
}

export const noSteps: TypingSteps = { past: [], future: [] };

/** A step from `before`: what had been taken back is forgotten, as in every editor. */
export function withStep({ past }: TypingSteps, before: UnsavedMarks): TypingSteps {
  return { past: [...past, before].slice(-MOST_STEPS), future: [] };
}

/** One step back from `present`; null where there is none. */
export function stepBack(
  { past, future }: TypingSteps,
  present: UnsavedMarks,
): { readonly steps: TypingSteps; readonly marks: UnsavedMarks } | null {
  const marks = past.at(-1);
  return marks === undefined ? null : { steps: { past: past.slice(0, -1), future: [...future, present] }, marks };
}

/** One step that was taken back, done again; null where there is none. */
export function stepForward(
  { past, future }: TypingSteps,
  present: UnsavedMarks,
): { readonly steps: TypingSteps; readonly marks: UnsavedMarks } | null {
  const marks = future.at(-1);
  return marks === undefined ? null : { steps: { past: [...past, present], future: future.slice(0, -1) }, marks };
}
