import type { LocalizedText } from '@kelisim/domain';

/** How a refusal looks over HTTP: its status, and its words in each language. */
export interface ProblemKind {
  readonly status: number;
  readonly title: LocalizedText;
  /** With `{name}` for a value of the refusal's data; left out of the answer while one of them is missing. */
  readonly detail: LocalizedText | null;
  /** Seconds after which another attempt makes sense, where one does. */
  readonly retryAfter?: number;
}
