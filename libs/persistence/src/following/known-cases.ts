import type { Database } from '../database/database';

/** Which of these cases the database knows. */
export async function knownCases(
  database: Database,
  university: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await database.read(
    university,
    async (q) =>
      await q.query<{ id: string }>('select id from cases where university = $1 and id = any($2::uuid[])', [
        university,
        ids,
      ]),
  );
  return new Set(rows.map(({ id }) => id));
}
