/** One statement's worth of writes: each part a data-modifying query, joined by `with`. */
export class StatementParts {
  private readonly parts: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a part; `$1`, `$2` … in it count from this part's first value. */
  add(text: string, values: readonly unknown[]): void {
    const offset = this.values.length;
    this.parts.push(text.replace(/\$(\d+)/g, (_, index: string) => `$${String(Number(index) + offset)}`));
    this.values.push(...values);
  }

  text(last: string): string {
    return `with ${this.parts.map((part, index) => `w${String(index)} as (${part})`).join(', ')} ${last}`;
  }
}
