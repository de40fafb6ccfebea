/** How the receiver treats a request when it is told to behave badly. */
export type Misbehaviour =
  /** Fails before it does anything. */
  | { readonly how: 'fails'; readonly status: number; readonly retryAfter?: string }
  /** Acts, and does not answer until it is stopped. */
  | { readonly how: 'hangs' }
  /** Acts, begins its answer, and does not end it until it is stopped. */
  | { readonly how: 'stalls' }
  /** Acts, begins its answer, and drops the connection. */
  | { readonly how: 'breaks-off' }
  /** Acts once, and sends its answer twice. */
  | { readonly how: 'answers-twice' }
  /** Acts on a repeated request as on a new one. */
  | { readonly how: 'forgets-keys' }
  /** Does not act, and says that another try is at work. */
  | { readonly how: 'is-at-work' }
  /** Acts, and signs its answer with another secret. */
  | { readonly how: 'forges' }
  /** Acts, and does not sign. */
  | { readonly how: 'signs-nothing' }
  /** Acts, and answers, rightly signed, with the signature of an earlier try: an answer that was kept. */
  | { readonly how: 'replays' }
  /** Acts, and says something else, rightly signed. */
  | { readonly how: 'alters'; readonly into: (body: never) => unknown }
  /** Acts, and says this text, rightly signed. */
  | { readonly how: 'says'; readonly text: string }
  | { readonly how: 'redirects'; readonly to: string };
