import type { Queryable } from '@kelisim/persistence';
import { insertUsualTeaching } from '@kelisim/journal';
import { appointedSince, insertOrganisation } from './insert-organisation';
import { insertTeaching } from './insert-teaching';
import type { AddedTeaching } from './refresh-sample';
import { refreshSample } from './refresh-sample';
import { inventStaff } from './staff';
import { sampleUniversity, town, universityName } from './units';

/** The one password of all sample accounts. It is shown to everybody: a sample guards nothing. */
export const samplePassword = 'kelisim';

export interface SampleOptions {
  /** The local date of the day of loading: the sample's lessons lie around it. */
  readonly today: string;
  /** Called once: all accounts of the sample share one password and therefore one hash, which real accounts never do. */
  readonly hashPassword: (password: string) => Promise<string>;
}

export interface SampleSummary extends AddedTeaching {
  readonly university: string;
  /** False: the sample was there, and its dates were moved on. */
  readonly loaded: boolean;
}

/**
 * Loads the invented university, or lets its dates roll on when it is there. Everything in it follows from a fixed
 * seed and the date. Run it as the owner of the database and in one transaction.
 */
export async function loadSample(client: Queryable, options: SampleOptions): Promise<SampleSummary> {
  const university = sampleUniversity;
  const { rowCount } = await client.query(
    `insert into universities (id, code, name, city, zone, language, sample) values ($1, 'alatau', $2, $3, 'Asia/Almaty', 'ru', true)
     on conflict (id) do nothing`,
    [university, JSON.stringify(universityName), JSON.stringify(town)],
  );
  const loaded = rowCount === 1;
  if (loaded) {
    const passwordHash = await options.hashPassword(samplePassword);
    const since = appointedSince(options.today);
    await insertOrganisation(client, university, inventStaff(), { since, passwordHash });
    await insertUsualTeaching(client, { university, basis: 'Положение об электронном журнале, п. 4' });
    await insertTeaching(client, university, { today: options.today, passwordHash });
  }
  return { university, loaded, ...(await refreshSample(client, options.today)) };
}
