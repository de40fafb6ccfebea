import type { Queryable } from '@kelisim/persistence';
import { newId } from '@kelisim/persistence';

/** What an import names: the kinds of records that have an id of their own here. */
export type RosterKind =
  | 'org'
  | 'academicSession'
  | 'programme'
  | 'course'
  | 'group'
  | 'subgroup'
  | 'user'
  | 'student'
  | 'position'
  | 'load'
  | 'lesson';

/** Which record of ours a `sourcedId` of a kind means, from all imports of a university. */
export class RosterIds {
  private readonly known = new Map<string, string>();
  private readonly fresh: { readonly kind: RosterKind; readonly sourced_id: string; readonly id: string }[] = [];

  private constructor(private readonly q: Queryable) {}

  static async load(q: Queryable): Promise<RosterIds> {
    const ids = new RosterIds(q);
    const { rows } = await q.query<{ kind: RosterKind; sourced_id: string; id: string }>(
      'select kind, sourced_id, id from roster_ids where university = app_university()',
    );
    for (const { kind, sourced_id, id } of rows) ids.known.set(`${kind} ${sourced_id}`, id);
    return ids;
  }

  find(kind: RosterKind, sourcedId: string): string | undefined {
    return this.known.get(`${kind} ${sourcedId}`);
  }

  /** The id of a record that has been given one. */
  get(kind: RosterKind, sourcedId: string): string {
    const id = this.find(kind, sourcedId);
    if (id === undefined) throw new Error(`${kind} ${sourcedId} has no id yet`);
    return id;
  }

  /** Remembers what a `sourcedId` means, a new id without one given. */
  name(kind: RosterKind, sourcedId: string, id: string = newId()): void {
    this.known.set(`${kind} ${sourcedId}`, id);
    this.fresh.push({ kind, sourced_id: sourcedId, id });
  }

  /** Keeps the new names. */
  async store(): Promise<void> {
    if (this.fresh.length === 0) return;
    await this.q.query(
      `insert into roster_ids (university, kind, sourced_id, id) select app_university(), kind, sourced_id, id
       from json_to_recordset($1) as (kind text, sourced_id text, id uuid)`,
      [JSON.stringify(this.fresh)],
    );
    this.fresh.length = 0;
  }
}
