/** The task that can be gone on with. */
export interface NextTask {
  readonly id: string;
  readonly title: string;
  readonly number: string;
}

/** Which task is shown, and where. */
export interface TaskPlace {
  readonly id: string;
  /** What to go on with after this one. */
  readonly next: NextTask | null;
  /** Whether the task is the whole page, so that its title is the page's. */
  readonly alone: boolean;
}
