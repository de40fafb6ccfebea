import type { GroupDefinition } from './group-definition';

/** Who is asked. */
export type Performer =
  | { readonly kind: 'author' }
  /** A position in the unit that the FEEL expression `of` names. */
  | {
      readonly kind: 'position';
      readonly position: string;
      readonly of: string;
      /** A working group is asked: any of its members takes the task. */
      readonly group?: GroupDefinition;
    };
