import type { Branch } from '../step-definition';
import type { Entry, Fields } from './entry';

/** The fields that say where the route goes on. */
export const routeFields = ['next', 'end'];

/**
 * Where a step or an outcome leads: `next: step`, `end: id`, or `next:` with a list of branches, of which the last has no
 * condition. Without one of them the pack says nothing about what follows, and is refused.
 */
export function readBranches(fields: Fields): readonly Branch[] {
  const { entry } = fields;
  if (fields.has('next') && fields.at('next').isList) {
    if (fields.has('end'))
      entry.fail('leads to several places', 'put «end» into the list of «next» as its last branch');
    return readList(fields.at('next'));
  }
  return [readTarget(fields, null)];
}

function readList(list: Entry): readonly Branch[] {
  const entries = list.list();
  if (entries.length === 0) list.fail('there are no branches', 'write at least { next: … } or { end: … }');
  return entries.map((entry, index) => {
    const fields = entry.fields([], ['when', ...routeFields]);
    const isLast = index === entries.length - 1;
    if (isLast && fields.has('when')) {
      entry.fail(
        'the last branch has a condition',
        'add a branch without «when», for the case that no condition holds',
      );
    }
    if (!isLast && !fields.has('when')) {
      entry.fail('a branch without a condition hides those after it', 'give it «when», or make it the last');
    }
    return readTarget(fields, fields.has('when') ? fields.at('when').expression() : null);
  });
}

function readTarget(fields: Fields, when: string | null): Branch {
  const { entry } = fields;
  if (fields.has('next') === fields.has('end')) {
    entry.fail(
      fields.has('next') ? 'leads to two places' : 'leads nowhere',
      'write either «next: <step>» or «end: <end>»',
    );
  }
  const [field, target] = fields.has('next') ? ['next', fields.at('next')] : ['end', fields.at('end')];
  const id = target.id();
  const branch = entry.mark<Branch>({ when, to: field === 'next' ? { next: id } : { end: id } });
  if (when !== null) fields.at('when').mark(branch, 'when');
  return target.mark(branch, 'to');
}
