import type { Needed } from '../consent/needed';
import type { GroupDefinition } from './group-definition';
import type { Performer } from './performer';

/**
 * Whom a place of an approval means: one performer, several persons whom an expression names (chosen by the author, for
 * example), or a position in each unit of a relation (the dean of each student's faculty).
 */
export type Asked =
  | Extract<Performer, { kind: 'position' }>
  /** The person whom a FEEL expression names. */
  | { readonly kind: 'person'; readonly of: string }
  /** Every member of a working group. */
  | ({ readonly kind: 'group' } & GroupDefinition)
  /** FEEL expression that gives a list of persons. */
  | { readonly kind: 'persons'; readonly of: string }
  | {
      readonly kind: 'related';
      readonly position: string;
      readonly relation: string;
      /** FEEL expression that gives the list whose members have the relation. */
      readonly of: string;
    };

export interface PlaceDefinition {
  readonly who: Asked;
  /** Fields of the case's form that this visa is about; null: all of them. Changed by rework, they are asked for again (R10). */
  readonly looks: readonly string[] | null;
}

/** Places asked at the same time. */
export interface StageDefinition {
  readonly places: readonly PlaceDefinition[];
  readonly needed: Needed;
}

/** An approval by several: stage after stage, each at once (R03, R35). */
export interface RoundDefinition {
  readonly stages: readonly StageDefinition[];
  readonly refusal: 'ends' | 'heard';
  /** Whoever is meant twice is asked once in this step; `case`: whoever has acted in the case is not asked again at all. */
  readonly once: 'step' | 'case';
  /** After rework: those whose fields were changed are asked again, or everybody. */
  readonly rework: 'changed' | 'all';
  /** The outcome that follows where too many abstain; null where nobody can. */
  readonly unmet: string | null;
}

/** All places of a round, stage after stage. */
export const placesOf = ({ stages }: RoundDefinition): readonly PlaceDefinition[] =>
  stages.flatMap(({ places }) => places);
