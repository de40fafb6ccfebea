/** The position that members of a working group are appointed to, by order, in a unit of the kind `group`. */
export const groupMember = 'group-member';

/** A working group: a FEEL expression that gives its unit, or the unit's code where the pack names it. */
export interface GroupDefinition {
  readonly of: string;
  /** The code, where it is known when the pack is published. */
  readonly code?: string;
}
