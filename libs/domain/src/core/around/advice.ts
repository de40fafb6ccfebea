import { adviceOutcomes } from '../../definition/advice-outcomes';
import type { Refusal } from '../../errors/domain-error';
import { refuse } from '../../errors/domain-error';
import type { Draft } from '../draft';
import type { LineState, OpenTask } from '../state';

/** Whether a task asks for somebody's word on what another decides. */
export const isAdvice = ({ purpose }: Pick<OpenTask, 'purpose'>): boolean => purpose === 'advise';

/** Whoever has asked others to answer before him decides when they have. */
export function waitsForAdvice(
  { advice = [], round }: LineState,
  { key, seat }: Pick<OpenTask, 'key' | 'seat'>,
): boolean {
  const alone = advice.some(({ to, how, outcome }) => to === key && how === 'before' && outcome === null);
  const inRound =
    seat !== undefined &&
    round?.seats.some(({ added, answer }) => added?.by === seat && added.how === 'before' && answer === null) === true;
  return alone || inRound;
}

/** Keeps his word for whoever decides. */
export function keepAdvice(
  draft: Draft,
  { key }: OpenTask,
  { outcome, reason }: { readonly outcome: string; readonly reason: string | null },
): Refusal | null {
  if (outcome === adviceOutcomes.refuse && (reason === null || reason.trim() === ''))
    return refuse('reason-required', { outcome });
  const advice = (draft.line.advice ?? []).map((each) => (each.key === key ? { ...each, outcome } : each));
  draft.changeLine({ advice });
  return null;
}

/** It is decided: whoever has not said his word is not asked any more. */
export function dropAdvice(draft: Draft): void {
  if (draft.line.advice === undefined) return;
  for (const task of draft.line.tasks.filter(isAdvice))
    draft.emit({ do: 'closeTask', task: task.key, how: 'cancelled' });
  draft.changeLine({ tasks: draft.line.tasks.filter((task) => !isAdvice(task)), advice: [] });
}

/** The question has gone to another: what is said goes to him. */
export function readviseTo(draft: Draft, from: string, to: string): void {
  const { advice } = draft.line;
  if (advice !== undefined)
    draft.changeLine({ advice: advice.map((each) => (each.to === from ? { ...each, to } : each)) });
}
