import { useSearchParams } from 'react-router';

/** What a list is narrowed to, by name; null: by nothing. */
export type AddressFilter<Name extends string> = Readonly<Record<Name, string | null>>;

/** Lives in the address, so that a list can be kept, sent and gone back to. A change keeps what else stands there. */
export function useAddress<Name extends string>(
  names: readonly Name[],
): readonly [AddressFilter<Name>, (change: Partial<AddressFilter<Name>>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = Object.fromEntries(names.map((name) => [name, params.get(name)])) as AddressFilter<Name>;
  const narrow = (change: Partial<AddressFilter<Name>>): void => {
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries<string | null | undefined>(change))
        if (value === null || value === undefined || value === '') next.delete(name);
        else next.set(name, value);
      return next;
    });
  };
  return [filter, narrow];
}
