import type { PackStore, SessionPerson } from '@kelisim/persistence';
import { sourcesOf } from '../../form-examples/example-values';
import { mayStart } from '../procedures/may-start';

/** Whether a person may file something that names other people: only then are their names his to look through. */
export async function asksForPersons(packs: PackStore, who: SessionPerson): Promise<boolean> {
  for (const { id, startedBy } of await packs.list(who.university)) {
    if (!mayStart(who, startedBy)) continue;
    const pack = await packs.current(who.university, id);
    const form = pack?.forms[pack.definition.start.form];
    if (form !== undefined && sourcesOf(form).has('person')) return true;
  }
  return false;
}
