import { peopleList } from '../api/generated/people/people';
import type { Option } from '../design/option-list';

/** Colleagues who can be asked, each with a post beside the name. */
export async function findColleagues(
  words: string,
  call: { readonly signal: AbortSignal },
): Promise<readonly Option[]> {
  const { items } = await peopleList(words === '' ? undefined : { search: words }, call);
  return items.map(({ id, name, position, unit }) => ({ value: id, label: `${name} – ${position}, ${unit}` }));
}
