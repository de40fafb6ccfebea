/** What can go wrong with a template, a paper or the renderer; the codes are stable. */
export type DocumentErrorCode =
  | 'template-syntax'
  | 'template-unsafe'
  | 'template-field-unknown'
  | 'template-value-unfit'
  | 'renderer-unavailable'
  | 'render-timeout'
  | 'render-failed';

/** An error of this library. The message is for engineers; the code is mapped to words at the edge. */
export class DocumentError extends Error {
  constructor(
    readonly code: DocumentErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DocumentError';
  }
}
