/** The messages of docs/contracts/journal-connector.yaml, as who implements it would write them down. */

export interface Scope {
  readonly discipline: string;
  readonly group: string;
  readonly lessonTypes: readonly string[] | null;
  readonly dates: readonly string[];
  readonly students: readonly string[];
  readonly grades: boolean;
}

export interface WindowRequest {
  readonly window: string;
  readonly number: string;
  readonly generation: number;
  readonly holder: string;
  readonly scope: Scope;
  readonly closesAt?: string;
  readonly lastsSeconds?: number;
}

export interface Cell {
  readonly lesson: string;
  readonly date: string;
  readonly lessonType: string;
  readonly student: string;
  readonly value: string | null;
}

export interface Change extends Omit<Cell, 'value'> {
  readonly discipline: string;
  readonly group: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly at: string;
  readonly by: string | null;
}

/** What the journal says: a status and a body. */
export interface Said {
  readonly status: number;
  readonly body: unknown;
}

/** @param message what it says to people about it. */
export const refusal = (status: number, code: string, message?: string): Said => ({
  status,
  body: message === undefined ? { code } : { code, message },
});
