import type { EachDefinition } from '../step-definition';
import type { Entry } from './entry';

/** `faculty of form.students`: one for each faculty of the students. */
export function readEach(entry: Entry): EachDefinition {
  const written = entry.text();
  const match = /^([a-z][A-Za-z0-9]*) of ([A-Za-z_][A-Za-z0-9_.]*)$/.exec(written);
  if (match === null && written !== '') {
    entry.fail(
      `«${written}» does not say what the items are`,
      'write «<relation> of <list>», e.g. faculty of form.students',
    );
  }
  const [, relation = '', of = ''] = match ?? [];
  return entry.mark({ relation, of, members: of.split('.').at(-1) ?? '' });
}
