import type { Disagreement, WindowHere } from './disagreement';
import type { JournalChange } from './journal-system';
import { coversThere, scopeInTheirKeys } from './scope-there';

/**
 * Changes that the right did not cover, in time (R07: from its opening on, its end not included) or in scope (R06, R11).
 * Judged by their clock alone, which stamps the changes and confirmed opening and end: the distance of clocks plays no
 * part.
 */
export function judgeChanges(here: WindowHere, reference: string, changes: readonly JournalChange[]): Disagreement[] {
  const scope = scopeInTheirKeys(here.scope, here.sourced);
  const each = eachOnce(changes);
  const late = each.filter((change) => isLate(change, here));
  const outside = each.filter((change) => isBefore(change, here.opensAt) || !coversThere(scope, change));
  const about = (
    kind: 'changes-after-end' | 'changes-outside-scope',
    found: readonly JournalChange[],
  ): Disagreement[] =>
    found.length === 0
      ? []
      : [{ key: `${kind}:${reference}`, kind, window: here.id, reference, todo: ['incident'], changes: found }];
  return [...about('changes-after-end', late), ...about('changes-outside-scope', outside)];
}

/** In one order, without those that were answered twice. */
function eachOnce(changes: readonly JournalChange[]): readonly JournalChange[] {
  const texts = new Set(changes.map((change) => JSON.stringify(change)).sort());
  return [...texts].map((text) => JSON.parse(text) as JournalChange);
}

/** The promised end is not in the window; the moment at which it was closed before that still is. */
function isLate({ at }: JournalChange, { closesAt, closedAt }: WindowHere): boolean {
  const moment = Date.parse(at);
  return (closesAt !== null && moment >= Date.parse(closesAt)) || (closedAt !== null && moment > Date.parse(closedAt));
}

function isBefore({ at }: JournalChange, opensAt: string | null): boolean {
  return opensAt !== null && Date.parse(at) < Date.parse(opensAt);
}
