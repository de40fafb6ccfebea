import { substitutionsPeople } from '../api/generated/substitutions/substitutions';
import type { Option } from '../design/option-list';

type Find = (words: string, call: { readonly signal: AbortSignal }) => Promise<readonly Option[]>;

/** Somebody whom an order may put in a council, with a post of his beside the name; the server leaves out whoever asks. */
export const findPeople =
  (me: { readonly id: string; readonly name: string }): Find =>
  async (words, call) => {
    const { items } = await substitutionsPeople({ as: 'acting', ...(words === '' ? {} : { search: words }) }, call);
    const isMeant = me.name.toLocaleLowerCase().includes(words.toLocaleLowerCase());
    return [
      ...items.map(({ id, name, position, unit }) => ({ value: id, label: `${name} – ${position}, ${unit}` })),
      ...(isMeant ? [{ value: me.id, label: me.name }] : []),
    ];
  };
