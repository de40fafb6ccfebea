/** Acts at once when it is called after a rest, and once more at the end of the pause for all calls within it. */
export class Paced {
  private timer: NodeJS.Timeout | null = null;
  private again = false;

  constructor(
    private readonly pause: number,
    private readonly act: () => void,
  ) {}

  call(): void {
    if (this.timer !== null) {
      this.again = true;
      return;
    }
    this.act();
    this.timer = setTimeout(() => {
      this.timer = null;
      if (!this.again) return;
      this.again = false;
      this.call();
    }, this.pause);
  }

  /** Nothing is done any more. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.again = false;
  }
}
