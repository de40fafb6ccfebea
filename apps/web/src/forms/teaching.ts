/** Something that can be chosen: its id, and how a person reads it. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

/** A past lesson of a journal that has marks. */
export interface TaughtLesson {
  readonly id: string;
  readonly date: string;
  readonly type: string;
  readonly typeTitle: string;
  /** Its marks cannot be changed any more without a note. */
  readonly locked: boolean;
}

/** A discipline that the reader teaches to a group, with what a form can name of it. */
export interface Teaching {
  readonly journal: string;
  readonly discipline: Choice;
  readonly group: Choice & { readonly course: number; readonly programme: string };
  readonly students: readonly Choice[];
  readonly lessons: readonly TaughtLesson[];
}

/** Each choice once, in the order of first appearance. */
export function distinct(choices: readonly Choice[]): readonly Choice[] {
  return [...new Map(choices.map((choice) => [choice.id, choice])).values()];
}
