import { commonEnds } from '../../core/input';
import { branchesOf } from '../routes';
import type { Linting } from './linting';

/** Every end is reached, and none takes the name of those that all cases have. */
export function endsRule(linting: Linting): void {
  const { ends, steps, join } = linting.definition;
  const used = new Set([
    ...steps.flatMap(branchesOf).flatMap(({ to }) => ('end' in to ? [to.end] : [])),
    ...join.map(({ end }) => end),
  ]);
  const common: readonly string[] = Object.values(commonEnds);
  for (const end of ends) {
    if (common.includes(end.id)) {
      linting.refuse(end, '', `every case has the end «${end.id}» already`, 'choose another id');
    } else if (!used.has(end.id)) {
      linting.refuse(
        end,
        '',
        `no case ever ends as «${end.id}»`,
        `lead an outcome to it with «end: ${end.id}», or remove it`,
      );
    }
  }
}
