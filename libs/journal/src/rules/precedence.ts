import { instant } from './instant';

/** What a rule speaks of. Null or left out: whatever it is. */
interface Named {
  readonly id: string;
  readonly lessonType: string | null;
  readonly level: string | null;
  readonly period?: string | null;
}

/**
 * Orders rules that speak of the same lesson: the more specific first (a type before a level before an academic period),
 * then the newer, then the one recorded last, for ids grow with time.
 */
export function byPrecedence<Rule extends Named>(since: (rule: Rule) => string): (one: Rule, other: Rule) => number {
  return (one, other) =>
    specificity(other) - specificity(one) || newer(since(one), since(other)) || (one.id < other.id ? 1 : -1);
}

/** Compared, not subtracted: two that are valid since ever are equally new. */
function newer(one: string, other: string): number {
  return instant(one) === instant(other) ? 0 : instant(one) > instant(other) ? -1 : 1;
}

function specificity({ lessonType, level, period = null }: Named): number {
  return Number(lessonType !== null) * 4 + Number(level !== null) * 2 + Number(period !== null);
}
