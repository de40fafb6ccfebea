import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** A university whose mail is sent. */
export interface MailingUniversity {
  readonly id: string;
  readonly name: LocalizedText;
  /** IANA name of its time zone. */
  readonly zone: string;
}

export async function readMailingUniversity(q: Queryable, id: string): Promise<MailingUniversity | null> {
  const { rows } = await q.query<MailingUniversity>('select id, name, zone from universities where id = $1', [id]);
  return rows[0] ?? null;
}

/** Every university of the installation. Run it as work of the installation. */
export async function listUniversityIds(q: Queryable): Promise<readonly string[]> {
  const { rows } = await q.query<{ id: string }>('select id from university_list()');
  return rows.map(({ id }) => id);
}
