/** How the operations of the load ended. */
export interface OperationCounts {
  succeeded: number;
  /** Refused as the law says: somebody was faster, or the right had ended. */
  refused: number;
  /** Refused without a reason that the load knows. */
  unexpected: number;
  /** No answer in all the time it was tried again. */
  gaveUp: number;
  /** Requests that were sent again under the same key. */
  repeated: number;
}

/** Counts operations by kind, and how many are under way at this moment. */
export class Operations {
  readonly byKind = new Map<string, OperationCounts>();
  readonly oddities: string[] = [];
  /** Milliseconds from the first try to the answer, of acts that succeeded. */
  readonly tookMs: number[] = [];
  underWay = 0;
  private waiting: (() => void)[] = [];

  /** An act of somebody, not a reading, begins. */
  actBegins(): void {
    for (const hear of this.waiting.splice(0)) hear();
  }

  /** Waits until somebody begins an act. */
  async nextAct(): Promise<void> {
    await new Promise<void>((hear) => this.waiting.push(hear));
  }

  count(kind: string, what: keyof OperationCounts): void {
    const counts = this.byKind.get(kind) ?? { succeeded: 0, refused: 0, unexpected: 0, gaveUp: 0, repeated: 0 };
    counts[what] += 1;
    this.byKind.set(kind, counts);
  }

  total(what: keyof OperationCounts): number {
    return [...this.byKind.values()].reduce((sum, counts) => sum + counts[what], 0);
  }

  /** The share of operations that succeeded, of all that the law did not refuse. */
  get successShare(): number {
    const succeeded = this.total('succeeded');
    return succeeded / Math.max(1, succeeded + this.total('unexpected') + this.total('gaveUp'));
  }
}
