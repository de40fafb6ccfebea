import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { Reading } from './reading';
import { suggest } from './suggest';

/**
 * One value of a definition file, with the way back to its line. Asking for what is not there records a fault and answers
 * a stand-in of the right kind, so that reading goes on and finds the next fault; a stand-in records none of its own.
 */
export class Entry {
  constructor(
    readonly reading: Reading,
    readonly node: Node | null,
    /** What the value is, in words: `step visa`. */
    readonly what: string,
  ) {}

  fail(message: string, hint: string): void {
    if (this.node !== null) this.reading.fail(this.node, this.about(message), hint);
  }

  mark<T extends object>(part: T, field?: string): T {
    return this.reading.mark(part, this.node, field);
  }

  named(what: string): Entry {
    return new Entry(this.reading, this.node, what);
  }

  /** Something to go on reading with where the value itself is of no use. */
  standIn(): Entry {
    return new Entry(this.reading, null, this.what);
  }

  /** What is written in a field, before anything is known about the map. */
  written(field: string): string {
    const value: unknown = isMap(this.node) ? this.node.get(field) : undefined;
    return typeof value === 'string' ? value : '';
  }

  get isMap(): boolean {
    return isMap(this.node);
  }

  /** What stands here, where it is neither a map nor a list. */
  get scalar(): unknown {
    return isScalar(this.node) ? this.node.value : undefined;
  }

  get isList(): boolean {
    return isSeq(this.node);
  }

  /** A text that is not empty. */
  text(): string {
    if (isScalar(this.node) && typeof this.node.value === 'string' && this.node.value.trim() !== '')
      return this.node.value;
    this.fail('a text is needed here', 'write a text; put it in quotes if it looks like a number or holds «: »');
    return '';
  }

  /** A FEEL expression as written; numbers and booleans are expressions too. */
  expression(): string {
    if (isScalar(this.node) && (typeof this.node.value === 'number' || typeof this.node.value === 'boolean')) {
      return String(this.node.value);
    }
    return this.text();
  }

  flag(): boolean {
    if (isScalar(this.node) && typeof this.node.value === 'boolean') return this.node.value;
    this.fail('true or false is needed here', 'write true or false');
    return false;
  }

  number(): number {
    if (isScalar(this.node) && typeof this.node.value === 'number' && Number.isFinite(this.node.value))
      return this.node.value;
    this.fail('a number is needed here', 'write a number without quotes');
    return 0;
  }

  oneOf<T extends string>(values: readonly [T, ...T[]]): T {
    const written = this.text();
    const value = values.find((known) => known === written);
    if (value !== undefined) return value;
    if (written !== '') this.fail(`«${written}» is not known here`, suggest(written, values));
    return values[0];
  }

  /** An id: small Latin letters, digits and hyphens. */
  id(): string {
    const written = this.text();
    if (written !== '' && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(written)) {
      this.fail(`«${written}» is not an id`, 'ids are small Latin letters, digits and hyphens, e.g. result-sheet');
    }
    return written;
  }

  list(): readonly Entry[] {
    if (isSeq(this.node)) {
      return this.node.items.map((item, index) => new Entry(this.reading, item as Node, `${this.what}, ${index + 1}`));
    }
    this.fail('a list is needed here', 'write [ … ] or one line with «- » for each');
    return [];
  }

  /** One value or a list of them. */
  oneOrMany(): readonly Entry[] {
    return this.isList ? this.list() : [this];
  }

  /** A map with no other keys than the known ones. */
  fields(required: readonly string[], optional: readonly string[] = []): Fields {
    const map = this.asMap();
    const fields = new Fields(this, map);
    if (map === null) return fields;
    const known = [...required, ...optional];
    for (const { key, node } of fields.keys()) {
      if (!known.includes(key)) {
        this.reading.fail(node, this.about(`there is no field «${key}»`), suggest(key, known));
      }
    }
    for (const name of required) {
      if (!fields.has(name)) this.fail(`«${name}» is missing`, `add «${name}:»`);
    }
    return fields;
  }

  /** A map whose keys are names of the pack's own choice. */
  entries(): readonly { readonly key: Entry; readonly value: Entry }[] {
    const map = this.asMap();
    return (map?.items ?? []).map((pair) => {
      const keyNode = pair.key as Node;
      const name = keyText(keyNode);
      const value = pair.value as Node | null;
      const what = `${this.what} ${name}`;
      return {
        key: new Entry(this.reading, keyNode, what),
        value: new Entry(this.reading, value ?? keyNode, what),
      };
    });
  }

  private about(message: string): string {
    return this.what === '' ? message : `${this.what}: ${message}`;
  }

  private asMap(): YAMLMap | null {
    if (isMap(this.node)) return this.node;
    this.fail('named fields are needed here', 'write { name: value, … } or one line with «name: value» for each');
    return null;
  }
}

/** The fields of a map. */
export class Fields {
  constructor(
    readonly entry: Entry,
    private readonly map: YAMLMap | null,
  ) {}

  has(name: string): boolean {
    return this.map?.has(name) ?? false;
  }

  /** The value of a field; where it is missing, a stand-in that records no faults. */
  at(name: string): Entry {
    const node = this.map?.get(name, true) as Node | undefined;
    const what = this.entry.what === '' ? name : `${this.entry.what}, ${name}`;
    return new Entry(this.entry.reading, node ?? null, what);
  }

  optional<T>(name: string, read: (entry: Entry) => T, otherwise: T): T {
    return this.has(name) ? read(this.at(name)) : otherwise;
  }

  keys(): readonly { readonly key: string; readonly node: Node }[] {
    return (this.map?.items ?? []).map((pair) => ({ key: keyText(pair.key as Node), node: pair.key as Node }));
  }
}

function keyText(node: Node): string {
  return isScalar(node) ? String(node.value) : '';
}
