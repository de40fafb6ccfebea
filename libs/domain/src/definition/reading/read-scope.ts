import type { WindowScope } from '../step-definition';
import type { Entry } from './entry';

/** What a window opens (R06): expressions over the form and the item, and whether grades may change (R11). */
export function readScope(entry: Entry): WindowScope {
  const fields = entry.fields(['discipline', 'group', 'dates', 'students', 'grades'], ['lessonTypes']);
  const scope = entry.mark<WindowScope>({
    discipline: fields.at('discipline').expression(),
    group: fields.at('group').expression(),
    lessonTypes: fields.optional<string | null>('lessonTypes', (types) => types.expression(), null),
    dates: fields.at('dates').expression(),
    students: fields.at('students').expression(),
    grades: fields.at('grades').flag(),
  });
  for (const { key } of fields.keys()) fields.at(key).mark(scope, key);
  return scope;
}
