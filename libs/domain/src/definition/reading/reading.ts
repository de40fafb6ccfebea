import type { LineCounter, Node } from 'yaml';
import type { PackFault } from '../pack-fault';
import type { Place, Places } from '../places';

/** One file while it is read: collects its faults and remembers where its parts stand. */
export class Reading {
  readonly faults: PackFault[] = [];

  constructor(
    readonly file: string,
    private readonly lines: LineCounter,
    readonly places: Places,
  ) {}

  fail(node: Node | null, message: string, hint: string): void {
    this.faults.push({ ...this.place(node), message, hint });
  }

  /** Remembers where a part, or one field of it, was written. Returns the part. */
  mark<T extends object>(part: T, node: Node | null, field?: string): T {
    this.places.mark(part, this.place(node), field);
    return part;
  }

  private place(node: Node | null): Place {
    const { line, col } = this.lines.linePos(node?.range?.[0] ?? 0);
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}
