/** A field that the server did not accept: where (JSON Pointer into the form), which rule, and words for people. */
export interface FieldFault {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/** A refusal of the server in its own words (RFC 9457), already in the reader's language. */
export class Problem extends Error {
  readonly status: number;
  /** Stable name of the refusal, for example `task-closed`. */
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly fields: readonly FieldFault[];
  readonly data: Readonly<Record<string, unknown>>;
  /** The request's number in the server's log; only for faults of the service. */
  readonly request: string | undefined;

  constructor(body: ProblemBody) {
    super(body.title);
    this.name = 'Problem';
    this.status = body.status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.fields = body.fields ?? [];
    this.data = body.data ?? {};
    this.request = body.request;
  }
}

export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly fields?: readonly FieldFault[];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly request?: string;
}

/** No answer came: whether the server has heard the request is not known, so the same act may be sent again. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('the server did not answer', { cause });
    this.name = 'Unreachable';
  }
}

export const isProblem = (error: unknown, ...codes: readonly string[]): error is Problem =>
  error instanceof Problem && (codes.length === 0 || codes.includes(error.code));
