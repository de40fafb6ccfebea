/** Work that is done one after the other for each name, and side by side for different ones. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Waits until what came before under this name has ended, however it ended, and then does the work. */
  async take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.last.set(name, mine);
    try {
      return await mine;
    } finally {
      if (this.last.get(name) === mine) this.last.delete(name);
    }
  }
}
