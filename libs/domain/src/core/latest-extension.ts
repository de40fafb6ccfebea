import type { ExtensionRule } from '../definition/definition';
import type { RunningDeadline } from './state';

const DAY = 86_400_000;

/** Until when a term may be extended at most: so many days after the end that was promised first, all extensions together. */
export function latestExtension(
  { due, explanation }: Pick<RunningDeadline, 'due' | 'explanation'>,
  { longestDays }: ExtensionRule,
): string {
  const promised = Date.parse(explanation.extensions?.[0]?.from ?? due);
  return new Date(promised + longestDays * DAY).toISOString();
}
