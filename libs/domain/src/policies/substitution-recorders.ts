/**
 * Who records on an order that somebody acts for another, and ends it (R38): the person himself; the head of his unit or of one
 * above, whose position each unit names itself; these positions in those units; and these for everybody. The SQL beside it
 * (`keptPrincipal` in the persistence library) asks the same of the database.
 */
export const substitutionRecorders = {
  ofUnit: ['council-secretary'],
  ofUniversity: ['personnel-officer', 'administrator'],
} as const;

/** What ties somebody to the person who is away. */
export interface TieToPrincipal {
  readonly himself: boolean;
  /** Positions that he holds at this moment, each with whether it is in, and heads, a unit of the principal or one above. */
  readonly positions: readonly { readonly position: string; readonly above: boolean; readonly heads: boolean }[];
}

/** Whether somebody with this tie may record a substitution of the person. */
export function mayRecordSubstitution({ himself, positions }: TieToPrincipal): boolean {
  const { ofUnit, ofUniversity }: { ofUnit: readonly string[]; ofUniversity: readonly string[] } =
    substitutionRecorders;
  return (
    himself ||
    positions.some(
      ({ position, above, heads }) =>
        ofUniversity.includes(position) || (above && (heads || ofUnit.includes(position))),
    )
  );
}
