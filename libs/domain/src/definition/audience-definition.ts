/** Who is to be acquainted with a paper (R37): people of a unit, holders of a position, or persons by name. */
export type AudienceDefinition =
  /** FEEL expression that gives a unit; `below`: with all units under it. */
  | { readonly kind: 'unit'; readonly of: string; readonly below: boolean }
  /** FEEL expression that gives a unit; null: wherever it is held. */
  | { readonly kind: 'position'; readonly position: string; readonly of: string | null }
  /** FEEL expression that gives a list of persons. */
  | { readonly kind: 'persons'; readonly of: string };
