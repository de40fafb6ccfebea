import type { LocalizedText, Pack } from '@kelisim/domain';
import type { Database } from '../database/database';
import type { Queryable } from '../database/queryable';

export interface ProcedureListing {
  readonly id: string;
  readonly version: string;
  readonly title: LocalizedText;
  /** Code of the position that may start it, or `anyone`. */
  readonly startedBy: string;
}

/** Published packs. They never change, so each is read once a process. */
export class PackStore {
  private readonly packs = new Map<string, Pack>();

  constructor(private readonly database: Database) {}

  async get(university: string, procedure: string, version: string): Promise<Pack> {
    const key = `${university}/${procedure}/${version}`;
    const known = this.packs.get(key);
    if (known !== undefined) return known;
    const pack = await this.database.read(
      university,
      async (q) => await readPackRow(q, university, procedure, version),
    );
    this.packs.set(key, pack);
    return pack;
  }

  /** The version in force, or null where the university has no such procedure. */
  async current(university: string, procedure: string): Promise<Pack | null> {
    const version = await this.database.read(university, async (q) => {
      const { rows } = await q.query<{ version: string }>(
        'select version from procedures where university = $1 and id = $2',
        [university, procedure],
      );
      return rows[0]?.version;
    });
    return version === undefined ? null : await this.get(university, procedure, version);
  }

  async list(university: string): Promise<readonly ProcedureListing[]> {
    const { rows } = await this.database.read(
      university,
      async (q) =>
        await q.query<{ id: string; version: string }>(
          'select id, version from procedures where university = $1 order by id',
          [university],
        ),
    );
    return await Promise.all(
      rows.map(async ({ id, version }) => {
        const { definition } = await this.get(university, id, version);
        return { id, version, title: definition.title, startedBy: definition.start.by };
      }),
    );
  }
}

async function readPackRow(q: Queryable, university: string, procedure: string, version: string): Promise<Pack> {
  const { rows } = await q.query<{ content: Pack }>(
    'select content from packs where university = $1 and procedure = $2 and version = $3',
    [university, procedure, version],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`pack ${procedure} ${version} is not published`);
  return row.content;
}
