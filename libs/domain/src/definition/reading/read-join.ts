import type { JoinRule } from '../definition';
import type { Entry } from './entry';

const rulePattern = /^(any|all) items? ([a-z][a-z0-9-]*)$/;

/** `corrected: any item corrected`, in order; the last rule is `otherwise`. */
export function readJoin(entry: Entry): readonly JoinRule[] {
  const rules = entry.entries().map(({ key, value }) => value.mark<JoinRule>({ end: key.id(), when: readWhen(value) }));
  const otherwise = rules.findIndex(({ when }) => when === 'otherwise');
  if (otherwise !== rules.length - 1 || otherwise === -1) {
    entry.fail(
      'does not end with «otherwise»',
      'let the last line be «<end>: otherwise», for what no other line covers',
    );
  }
  return entry.mark(rules);
}

function readWhen(entry: Entry): JoinRule['when'] {
  const written = entry.text();
  if (written === 'otherwise') return written;
  const match = rulePattern.exec(written);
  if (match === null && written !== '') {
    entry.fail(`«${written}» is not a rule`, 'write «any item <end>», «all items <end>» or «otherwise»');
  }
  return { quantifier: match?.[1] === 'all' ? 'all' : 'any', end: match?.[2] ?? '' };
}
