/** The task that can be gone on with. */
export interface NextTask {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  /** Where it is found. */
  readonly address: string;
}

/** Which task is shown, and where. */
export interface TaskPlace {
  readonly id: string;
  /** For whom the reader acts, where it is in that person's inbox. */
  readonly principal: string | null;
  /** What to go on with after this one. */
  readonly next: NextTask | null;
  /** Whether the task is the whole page, so that its title is the page's. */
  readonly alone: boolean;
}
