/** Null means every procedure. */
export type SubstitutionScope = readonly string[] | null;

export const inScope = (scope: SubstitutionScope, procedure: string): boolean =>
  scope === null || scope.includes(procedure);

/** The procedures of both; empty where there are none. */
export function sharedScope(one: SubstitutionScope, other: SubstitutionScope): SubstitutionScope {
  if (one === null) return other;
  return other === null ? one : one.filter((procedure) => other.includes(procedure));
}

/** The procedures of either. */
export function joinedScope(scopes: readonly SubstitutionScope[]): SubstitutionScope {
  const named = scopes.flatMap((scope) => scope ?? []);
  return scopes.includes(null) ? null : [...new Set(named)];
}
