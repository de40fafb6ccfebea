import type { KnownNames, Pack, PackFault, PackFile, Places } from '@kelisim/domain';
import { groupMember, lintPack, readPack, requirementCodes } from '@kelisim/domain';
import type { Database, Queryable } from '@kelisim/persistence';
import { addUsualCouncils, addUsualPositions, publishPack } from '@kelisim/persistence';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readPackFolder } from './read-pack-folder';

/** A pack with the places of what it says, so that a fault can be told by file and line. */
export interface ReadPack {
  readonly pack: Pack;
  readonly places: Places;
}

/**
 * Reads every pack of a folder.
 *
 * @throws Error naming file and line of every fault.
 */
export async function readPacks(folder: string): Promise<readonly ReadPack[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const packs: ReadPack[] = [];
  for (const name of names.sort()) packs.push(read(name, await readPackFolder(join(folder, name))));
  return packs;
}

/**
 * Publishes packs at a university. One that is published already stays as it is.
 *
 * @throws Error naming what the university lacks for a pack.
 */
export async function publishPacks(q: Queryable, university: string, packs: readonly ReadPack[]): Promise<void> {
  const known = await knownNames(q, university, packs);
  for (const { pack, places } of packs) {
    refuseFaults(pack.definition.procedure, lintPack(pack, known, places));
    await publishPack(q, university, pack);
  }
}

/** Publishes every pack of a folder at every university. */
export async function publishProcedures(
  database: Database,
  folder: string,
  say: (step: string, message: string) => void,
): Promise<void> {
  const packs = await readPacks(folder);
  const universities = await database.system(async (q) =>
    q.query<{ id: string; code: string }>('select id, code from university_list()'),
  );
  for (const { id, code } of universities.rows) {
    await database.transaction(id, async (q) => {
      await addUsualPositions(q, id);
      await addUsualCouncils(q, id);
      await publishPacks(q, id, packs);
    });
    for (const { pack } of packs)
      say('published', `${pack.definition.procedure} ${pack.version.slice(0, 12)} is published at ${code}.`);
  }
}

function read(name: string, files: readonly PackFile[]): ReadPack {
  const result = readPack(files, (text) => createHash('sha256').update(text).digest('hex'));
  if (result.faults !== undefined) refuseFaults(name, result.faults);
  if (result.pack === undefined) throw new Error(`the pack ${name} cannot be read`);
  return result;
}

/** @throws Error naming file and line of every fault, and the way out. */
function refuseFaults(name: string, faults: readonly PackFault[]): void {
  if (faults.length === 0) return;
  const lines = faults.map(({ file, line, message, hint }) => `  ${name}/${file}:${line}: ${message}; ${hint}`);
  throw new Error(['A procedure may not be published:', ...lines].join('\n'));
}

async function knownNames(q: Queryable, university: string, packs: readonly ReadPack[]): Promise<KnownNames> {
  const { rows } = await q.query<{
    positions: string[];
    councils: string[];
    groups: { code: string; members: number }[];
  }>(
    `select (select coalesce(array_agg(code), '{}') from positions where university = $1) as positions,
       (select coalesce(array_agg(distinct kind), '{}') from councils where university = $1) as councils,
       (select coalesce(json_agg(json_build_object('code', u.code, 'members', (
          select count(distinct a.person) from appointments a join accounts c on c.university = a.university and c.person = a.person
          where a.university = u.university and a.unit = u.id and a.position = $2 and c.disabled_at is null
            and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())))), '[]')
        from units u where u.university = $1 and u.kind = 'group') as groups`,
    [university, groupMember],
  );
  const { positions, councils, groups } = rows[0] ?? { positions: [], councils: [], groups: [] };
  const procedures = packs.flatMap(({ pack: { definition, forms } }) => {
    const form = forms[definition.start.form];
    return form === undefined ? [] : [{ id: definition.procedure, ends: definition.ends.map(({ id }) => id), form }];
  });
  return { positions, councils, groups, requirements: requirementCodes, procedures };
}
