import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** Names of the units and positions of a university, for lists that hold their ids and codes. */
export interface OrganisationNames {
  /** Of the university itself. */
  readonly name: LocalizedText;
  readonly units: Readonly<Record<string, LocalizedText>>;
  readonly positions: Readonly<Record<string, LocalizedText>>;
  /** IANA name of the university's time zone. */
  readonly zone: string;
}

export async function readOrganisationNames(q: Queryable, university: string): Promise<OrganisationNames> {
  const { rows } = await q.query<OrganisationNames>(
    `select u.zone, u.name,
       (select coalesce(json_object_agg(id, name), '{}') from units where university = u.id) as units,
       (select coalesce(json_object_agg(code, title), '{}') from positions where university = u.id) as positions
     from universities u where u.id = $1`,
    [university],
  );
  return rows[0] ?? { name: { ru: '', kk: '', ky: '', en: '' }, zone: 'UTC', units: {}, positions: {} };
}
