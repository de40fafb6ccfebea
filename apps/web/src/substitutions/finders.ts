import type { SubstitutionsPeopleAs } from '../api/generated/model';
import { substitutionsPeople } from '../api/generated/substitutions/substitutions';
import type { Option } from '../design/option-list';

type Find = (words: string, call: { readonly signal: AbortSignal }) => Promise<readonly Option[]>;

/** Somebody whom an order may name, with a post of his beside the name. */
export const findPeople =
  (as: SubstitutionsPeopleAs): Find =>
  async (words, call) =>
    (await substitutionsPeople({ as, ...(words === '' ? {} : { search: words }) }, call)).items.map(
      ({ id, name, position, unit }) => ({ value: id, label: `${name} – ${position}, ${unit}` }),
    );
