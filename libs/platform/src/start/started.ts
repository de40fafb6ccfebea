/** What was started so far, so that it can be undone from the last to the first. */
export class Started {
  private readonly endings: (() => Promise<void> | void)[] = [];

  add(ending: () => Promise<void> | void): void {
    this.endings.push(ending);
  }

  /** Goes on where one ending fails, so that nothing is left running; the failures are thrown together. */
  async stop(): Promise<void> {
    const failures: unknown[] = [];
    for (const ending of this.endings.splice(0).reverse()) {
      try {
        await ending();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be stopped.');
  }
}
