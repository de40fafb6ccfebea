import { beginSession } from '@kelisim/persistence';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { TestApi } from './http-api';

/** Somebody who is logged in at another university: the headers of his requests. */
export async function atAnotherUniversity({ engine }: TestApi): Promise<{ readonly cookie: string }> {
  const university = randomUUID();
  await engine.test.owner.query(
    `insert into universities (id, code, name, city, zone, language) values ($1, 'other', $2, $2, 'Asia/Bishkek', 'ky')`,
    [university, { ru: 'Другой', kk: 'Басқа', ky: 'Башка', en: 'Other' }],
  );
  const { rows } = await engine.test.owner.query<{ person: string; account: string }>(
    `with made as (insert into people (university, id, name, short_name) values ($1, gen_random_uuid(), 'Other', 'O') returning id)
     insert into accounts (university, id, person, login, password_hash) select $1, gen_random_uuid(), id, 'other', '' from made
     returning person, id as account`,
    [university],
  );
  const token = randomBytes(32).toString('base64url');
  await engine.database.read(university, async (q) => {
    const tokenHash = createHash('sha256').update(token).digest();
    await beginSession(q, { university, ...rows[0]!, tokenHash, hours: 1 });
  });
  return { cookie: `kelisim_session=${token}` };
}
