/** What a query has named, without what it left out: an absent value and `undefined` are not the same to our types. */
export function given<Query extends object>(query: Query): Given<Query> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Given<Query>;
}

type Given<Query> = { readonly [Name in keyof Query]?: Exclude<Query[Name], undefined> };
