import type { Answers, Secrets } from './answers';

/** What a step is given. */
export interface WizardPart {
  readonly answers: Answers;
  readonly secrets: Secrets;
  readonly change: (part: Partial<Answers>) => void;
  readonly changeSecrets: (part: Partial<Secrets>) => void;
  /** What is wrong with a field, in words; `path` as the server names it, for example `/university/name/ru`. */
  readonly fault: (path: string) => string | undefined;
}
