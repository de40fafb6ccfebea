import type { Definition } from '../definition/definition';
import type { Refusal } from '../errors/domain-error';
import type { Command } from './command';
import type { CaseEvent } from './event';
import type { Question } from './fact';
import type { Input } from './input';
import type { Situation } from './state';

/** What an event makes of a case, or why it cannot happen now. */
export type Advance =
  | { readonly refused: Refusal }
  | { readonly refused?: undefined; readonly situation: Situation; readonly commands: readonly Command[] };

export type Questions = (definition: Definition, situation: Situation | null, input: Input) => readonly Question[];
export type AdvanceFunction = (definition: Definition, situation: Situation | null, event: CaseEvent) => Advance;
