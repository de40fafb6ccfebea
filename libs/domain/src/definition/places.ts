/** A spot in a file of a pack; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/**
 * Where each part of a definition was written. The linter works on the definition and asks here for the line of what it
 * refuses. Parts are known by identity, their fields by name.
 */
export class Places {
  private readonly known = new Map<object, Map<string, Place>>();

  constructor(private readonly file: string) {}

  mark(part: object, place: Place, field = ''): void {
    const fields = this.known.get(part) ?? new Map<string, Place>();
    fields.set(field, place);
    this.known.set(part, fields);
  }

  /** A part that was made anew stands where the old one stood. */
  copy(from: object, to: object): void {
    const fields = this.known.get(from);
    if (fields !== undefined) this.known.set(to, new Map(fields));
  }

  /** The place of a part's field, else of the part, else the head of the file. */
  of(part: object, field = ''): Place {
    const fields = this.known.get(part);
    return fields?.get(field) ?? fields?.get('') ?? { file: this.file, line: 1 };
  }
}
