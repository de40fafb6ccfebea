/** The names an expression may use. Each holds what is known of it at that moment; nothing else is in reach. */
export interface ExpressionContext {
  readonly form: Readonly<Record<string, unknown>>;
  readonly author: Readonly<Record<string, unknown>>;
  readonly item: Readonly<Record<string, unknown>>;
  readonly case: Readonly<Record<string, unknown>>;
  /** Forms filled at steps, by step id. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** A value, or why there is none, in words for the administrator who mends the case. */
export type Evaluated<T> =
  { readonly value: T; readonly fault?: undefined } | { readonly value?: undefined; readonly fault: string };
