/** A bell that may ring before anybody listens for it: rings in between count as one. */
export class Wake {
  private rang = false;
  private listener: (() => void) | null = null;

  ring(): void {
    this.rang = true;
    this.listener?.();
  }

  /** Waits for the next ring, or the given time in milliseconds. */
  async wait(most: number): Promise<void> {
    if (!this.rang) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, most);
        this.listener = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.listener = null;
    this.rang = false;
  }
}
